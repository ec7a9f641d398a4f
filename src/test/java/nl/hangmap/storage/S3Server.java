package nl.hangmap.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A real S3 server (S3Proxy) as a process of its own, which checks signatures.
public final class S3Server implements AutoCloseable {

  public static final String ACCESS_KEY = "hangmap-test";
  public static final String SECRET_KEY = "a secret of the test";

  private static final Path JAR = Path.of("target/s3proxy/s3proxy.jar");

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Starts a server that keeps everything in its own memory.
  public static S3Server start() {
    try {
      int port = freePort();
      var log = Files.createTempFile("s3proxy-", ".log");
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var process =
          new ProcessBuilder(
                  java, "-Xmx512m", "-jar", JAR.toString(), "--properties", settings(port))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var server = new S3Server(process, port);
      server.awaitPort(log);
      return server;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException("S3Proxy does not start from " + JAR, failed);
    }
  }

  private static String settings(int port) throws IOException {
    return Files.writeString(
            Files.createTempFile("s3proxy-", ".conf"),
            """
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.endpoint=http://127.0.0.1:%d
            s3proxy.identity=%s
            s3proxy.credential=%s
            jclouds.provider=transient-nio2
            jclouds.identity=none
            jclouds.credential=none
            """
                .formatted(port, ACCESS_KEY, SECRET_KEY))
        .toString();
  }

  private void awaitPort(Path log) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    process.destroyForcibly();
    throw new IOException("S3Proxy says: " + Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /// Stops the server at once, as a power cut does.
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
