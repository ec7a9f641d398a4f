package nl.hangmap.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.hangmap.HangmapApplication;

/// Prints how long the application takes from the start of its process to its first answer to a
/// health check, in a new data folder and in one that it has used before.
public final class StartBenchmark {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path data;
  private final PrintStream out;

  private StartBenchmark(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    print(System.out);
    System.exit(0);
  }

  public static void print(PrintStream out) throws Exception {
    try (Scratch scratch = Scratch.named("start")) {
      var benchmark = new StartBenchmark(scratch.folder(), out);
      benchmark.start("new data folder");
      benchmark.start("used data folder");
    }
  }

  private void start(String folder) throws Exception {
    int port = freePort();
    long start = System.nanoTime();
    Process application = application(port).start();
    try {
      awaitHealth(application, port);
      out.printf(
          Locale.ROOT,
          "start from %s, %s: %.1f s, %.1f CPU-s%n",
          jar().isEmpty() ? "classes" : "the jar",
          folder,
          (System.nanoTime() - start) / 1e9,
          application.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
    } finally {
      application.destroy();
      if (!application.waitFor(60, TimeUnit.SECONDS)) {
        application.destroyForcibly().waitFor();
      }
    }
  }

  private ProcessBuilder application(int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    List<String> jar = jar();
    command.addAll(
        jar.isEmpty()
            ? List.of(
                "-cp", System.getProperty("java.class.path"), HangmapApplication.class.getName())
            : List.of("-jar", jar.getFirst()));
    command.add("--hangmap.data=" + data.resolve("data"));
    command.add("--server.port=" + port);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(data.resolve("output.txt").toFile());
  }

  /// The packaged application, when this build has made it.
  private static List<String> jar() throws IOException {
    Path target = Path.of("target");
    List<String> jars = new ArrayList<>();
    if (Files.isDirectory(target)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(target, "hangmap-*.jar")) {
        found.forEach(jar -> jars.add(jar.toString()));
      }
    }
    return jars;
  }

  private void awaitHealth(Process application, int port) throws Exception {
    var question =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!isHealthy(client, question)) {
        if (!application.isAlive() || System.nanoTime() > end) {
          throw new IOException(
              "The application did not start:\n" + Files.readString(data.resolve("output.txt")));
        }
        Thread.sleep(20);
      }
    }
  }

  private static boolean isHealthy(HttpClient client, HttpRequest question)
      throws IOException, InterruptedException {
    try {
      return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
