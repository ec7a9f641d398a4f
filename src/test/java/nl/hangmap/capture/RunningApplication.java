package nl.hangmap.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The application in a process of its own, on a data folder of its own, to be killed and started
/// again.
final class RunningApplication implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ADMIN =
      "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(UTF_8));

  private final Path folder;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private @Nullable Process process;

  RunningApplication(Path folder) throws IOException {
    this.folder = folder;
    try (var socket = new ServerSocket(0)) {
      this.port = socket.getLocalPort();
    }
  }

  void start() throws IOException {
    var builder = new ProcessBuilder(command());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output.log").toFile()));
    process = builder.start();
  }

  /// Ends the application alone, as the system does when memory runs out; its database lives on,
  /// and its page workers for as long as they do not notice.
  void kill() throws InterruptedException {
    running().destroyForcibly().waitFor();
  }

  /// Ends the application, its page workers and its database at once, in any order, as when the
  /// machine stops.
  void killWithAllOfItsProcesses(Random order) throws IOException, InterruptedException {
    var all = new ArrayList<>(tree(running().toHandle()));
    all.addAll(database());
    Collections.shuffle(all, order);
    all.forEach(ProcessHandle::destroyForcibly);
    for (var one : all) {
      one.onExit().join();
    }
    running().waitFor();
  }

  /// The server left its parent behind at its start; its number is in its own folder.
  private List<ProcessHandle> database() throws IOException {
    var file = folder.resolve("data/database/cluster/postmaster.pid");
    if (!Files.exists(file)) {
      return List.of();
    }
    var number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return ProcessHandle.of(number).map(RunningApplication::tree).orElse(List.of());
  }

  private static List<ProcessHandle> tree(ProcessHandle parent) {
    return Stream.concat(Stream.of(parent), parent.descendants()).toList();
  }

  void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (System.nanoTime() < end && running().isAlive()) {
      try {
        if (send(request("/actuator/health/readiness").GET()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    throw new AssertionError("The application did not become ready:\n" + output());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    var answer = send(request(path).GET());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " gave " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  String text(String path) throws IOException, InterruptedException {
    return send(request(path).GET()).body();
  }

  JsonNode post(String path, String json) throws IOException, InterruptedException {
    var body = BodyPublishers.ofString(json);
    return sent(path, request(path).header("Content-Type", "application/json").POST(body));
  }

  /// Hands files in as one batch.
  JsonNode handIn(String query, ScannedFile... files) throws IOException, InterruptedException {
    var path = "/api/v1/batches" + query;
    var type = "multipart/form-data; boundary=sheet";
    return sent(path, request(path).header("Content-Type", type).POST(multipart(files)));
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new AssertionError("The application does not stop:\n" + output());
      }
    }
  }

  private JsonNode sent(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = send(request);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(path + " gave " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", ADMIN);
  }

  private static BodyPublisher multipart(ScannedFile... files) {
    var parts = new ArrayList<byte[]>();
    for (var file : files) {
      var head =
          "--sheet\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n";
      parts.add(head.formatted(file.name()).getBytes(UTF_8));
      parts.add(file.bytes());
      parts.add("\r\n".getBytes(UTF_8));
    }
    parts.add("--sheet--\r\n".getBytes(UTF_8));
    return BodyPublishers.ofByteArrays(parts);
  }

  private List<String> command() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.awt.headless=true",
        "-cp",
        classPath(),
        "nl.hangmap.HangmapApplication",
        "--server.port=" + port,
        "--hangmap.demo=true",
        "--hangmap.demo-data.customers=5",
        "--hangmap.worker.count=2",
        "--hangmap.data=" + folder.resolve("data"),
        "--spring.main.banner-mode=off");
  }

  /// Surefire hides the class path of the tests in a jar; the property has it in the open. The
  /// tests' own classes are no part of the application.
  private static String classPath() {
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var entries = new ArrayList<String>();
    for (var entry : classPath.split(File.pathSeparator, -1)) {
      if (!entry.endsWith("test-classes")) {
        entries.add(Path.of(entry).toAbsolutePath().toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private Process running() {
    return Objects.requireNonNull(process);
  }

  private String output() {
    try {
      var lines = Files.readAllLines(folder.resolve("output.log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException none) {
      return "no output";
    }
  }
}
