package nl.hangmap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jar as it is delivered: it starts on its own, without demo users, and prints a password for
/// the first sign-in.
class PackagedApplicationIT {

  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Process application;

  @TempDir Path folder;

  @AfterEach
  void stop() throws InterruptedException {
    if (application != null) {
      application.destroy();
      application.waitFor();
    }
  }

  @Test
  void startsWithoutDemoUsersAndWithAOneTimePassword() throws Exception {
    var port = start(Map.of());

    assertThat(status(port, "/actuator/health/readiness", "")).isEqualTo(200);
    assertThat(status(port, "/api/v1/customers?q=a", "sales:sales")).isEqualTo(401);
    assertThat(output()).contains("one-time");
  }

  private int start(Map<String, String> settings) throws Exception {
    var port = freePort();
    var jar = jar();
    var builder =
        new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-jar",
                jar.toString(),
                "--server.port=" + port));
    builder.directory(folder.toFile());
    builder.environment().put("HANGMAP_DATA", folder.resolve("data").toString());
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output.log").toFile());
    var started = builder.start();
    application = started;
    waitUntilReady(started, port);
    return port;
  }

  private void waitUntilReady(Process started, int port) throws Exception {
    var deadline = Instant.now().plus(Duration.ofMinutes(3));
    while (Instant.now().isBefore(deadline) && started.isAlive()) {
      try {
        if (status(port, "/actuator/health/readiness", "") == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it still starts
      }
      Thread.sleep(200);
    }
    throw new AssertionError("The application did not become ready:\n" + output());
  }

  private int status(int port, String path, String credentials) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (!credentials.isEmpty()) {
      var encoded = java.util.Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
      request.header("Authorization", "Basic " + encoded);
    }
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output.log"));
  }

  private static Path jar() throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("hangmap-.*\\.jar"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
