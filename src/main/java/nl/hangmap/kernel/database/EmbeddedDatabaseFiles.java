package nl.hangmap.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The small files beside the embedded database: its password and the port it always uses.
final class EmbeddedDatabaseFiles {

  static final String ACCESS_RULES = "host all all 127.0.0.1/32 scram-sha-256\n";

  private EmbeddedDatabaseFiles() {}

  static String password(Path home) {
    return kept(home.resolve("password"), EmbeddedDatabaseFiles::newPassword);
  }

  /// The same port at every start: a server that outlived a killed application is found there and
  /// used on.
  static int port(Path home) {
    var file = home.resolve("port");
    var port = Integer.parseInt(kept(file, EmbeddedDatabaseFiles::freePort));
    if (Files.exists(home.resolve("cluster/postmaster.pid")) || isFree(port)) {
      return port;
    }
    write(file, freePort());
    return Integer.parseInt(kept(file, EmbeddedDatabaseFiles::freePort));
  }

  private static String kept(Path file, java.util.function.Supplier<String> initial) {
    try {
      if (!Files.exists(file) || Files.size(file) == 0) {
        write(file, initial.get());
      }
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + file, unreadable);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
      }
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("Cannot write " + file, unwritable);
    }
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    } catch (IOException none) {
      throw new UncheckedIOException("No free port for the embedded database", none);
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
