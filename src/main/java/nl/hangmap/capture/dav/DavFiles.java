package nl.hangmap.capture.dav;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The files that lie in the folders for devices: those under a temporary name and those still
/// without bytes. Each user has folders of their own.
@Component
class DavFiles {

  private static final Logger LOG = LoggerFactory.getLogger(DavFiles.class);
  private static final int BUFFER = 64 << 10;
  private static final int LISTED = 1_000;

  /// No user's name begins with a dot.
  private static final String INCOMING = ".incoming";

  private final Path root;
  private final DavSettings settings;

  DavFiles(DataFolder data, DavSettings settings) {
    this.root = data.folder("dav");
    this.settings = settings;
    data.folder("dav/" + INCOMING);
  }

  /// Bytes that are safe on disk under no name yet.
  record Received(Path file, long bytes, String hash) {}

  /// @param length as the sender says, or -1
  /// @throws Refusal `dav.cut-off` when fewer or more came, `dav.too-large` or `storage.full`;
  ///   nothing is left then
  Received receive(InputStream bytes, long length) {
    requireRoom(Math.max(0, length));
    var file = root.resolve(INCOMING).resolve(java.util.UUID.randomUUID().toString());
    try {
      var received = copy(bytes, file);
      if (length >= 0 && received.bytes() != length) {
        throw new Refusal(Refusal.Kind.MALFORMED, "dav.cut-off", length, received.bytes());
      }
      return received;
    } catch (IOException failed) {
      discard(file);
      throw unusable(failed);
    } catch (RuntimeException failed) {
      discard(file);
      throw failed;
    }
  }

  private void requireRoom(long bytes) {
    if (bytes > settings.largest().toBytes()) {
      throw tooLarge();
    }
    try {
      if (Files.getFileStore(root).getUsableSpace() - bytes < settings.reserve().toBytes()) {
        throw new Refusal(Refusal.Kind.NO_SPACE, "storage.full");
      }
    } catch (IOException unreadable) {
      throw unusable(unreadable);
    }
  }

  private Received copy(InputStream bytes, Path file) throws IOException {
    var digest = sha256();
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var buffer = new byte[BUFFER];
      for (int count = read(bytes, buffer); count >= 0; count = read(bytes, buffer)) {
        digest.update(buffer, 0, count);
        var block = ByteBuffer.wrap(buffer, 0, count);
        while (block.hasRemaining()) {
          channel.write(block);
        }
        if (channel.position() > settings.largest().toBytes()) {
          throw tooLarge();
        }
      }
      channel.force(true);
      return new Received(file, channel.size(), HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static int read(InputStream bytes, byte[] buffer) {
    try {
      return bytes.read(buffer);
    } catch (IOException senderWentAway) {
      throw new UncheckedIOException(senderWentAway);
    }
  }

  private Refusal tooLarge() {
    return new Refusal(Refusal.Kind.TOO_LARGE, "dav.too-large", settings.largest().toBytes() >> 20);
  }

  /// Gives bytes a name; what had it before is gone.
  void keep(Path bytes, String user, DavPath path) {
    var file = file(user, path);
    try {
      Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
      Files.move(bytes, file, StandardCopyOption.ATOMIC_MOVE);
      try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException failed) {
      discard(bytes);
      throw unusable(failed);
    }
  }

  Optional<DavEntry> find(String user, DavPath path) {
    try {
      var facts = Files.readAttributes(file(user, path), BasicFileAttributes.class);
      return facts.isRegularFile() ? Optional.of(entry(path, facts)) : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw unusable(unreadable);
    }
  }

  /// The files directly in a folder, at most 1,000.
  List<DavEntry> list(String user, DavPath folder) {
    var place = file(user, folder);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (var files = Files.list(place)) {
      return files
          .filter(Files::isRegularFile)
          .limit(LISTED)
          .map(file -> find(user, folder.below(String.valueOf(file.getFileName()))))
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException unreadable) {
      throw unusable(unreadable);
    }
  }

  private static DavEntry entry(DavPath path, BasicFileAttributes facts) {
    var modified = facts.lastModifiedTime().toInstant();
    var tag = Long.toHexString(modified.toEpochMilli()) + "-" + Long.toHexString(facts.size());
    return new DavEntry(path, false, facts.size(), modified, tag, false);
  }

  InputStream open(String user, DavPath path) throws IOException {
    return Files.newInputStream(file(user, path));
  }

  /// The bytes of a file that lies there, as if they had just come.
  Received lying(String user, DavPath path) {
    var digest = sha256();
    var file = file(user, path);
    try (var bytes = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER];
      long all = 0;
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        digest.update(buffer, 0, count);
        all += count;
      }
      return new Received(file, all, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException unreadable) {
      throw unusable(unreadable);
    }
  }

  void delete(String user, DavPath path) {
    discard(file(user, path));
  }

  /// A file that cannot be removed now goes with a later sweep.
  void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      LOG.warn("{} could not be removed", file, stays);
    }
  }

  /// A file that waits, and whose it is.
  record Waiting(String user, DavPath path, long bytes) {}

  /// Files that were last written before the moment, at most 1,000; what a killed process received
  /// half is removed.
  List<Waiting> olderThan(Instant moment) {
    try (var files = Files.walk(root, new FileVisitOption[0])) {
      var old =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toFile().lastModified() < moment.toEpochMilli())
              .limit(LISTED)
              .toList();
      old.stream().filter(this::isIncoming).forEach(this::discard);
      return old.stream().filter(file -> !isIncoming(file)).map(this::waiting).toList();
    } catch (IOException unreadable) {
      throw unusable(unreadable);
    }
  }

  private boolean isIncoming(Path file) {
    return root.relativize(file).startsWith(INCOMING);
  }

  private Waiting waiting(Path file) {
    var parts = Stream.<String>builder();
    root.relativize(file).forEach(part -> parts.add(part.toString()));
    var names = parts.build().toList();
    return new Waiting(
        names.getFirst(), new DavPath(names.subList(1, names.size())), file.toFile().length());
  }

  private Path file(String user, DavPath path) {
    var own = root.resolve(user).normalize();
    var file = path.names().stream().reduce(own, Path::resolve, (one, other) -> other).normalize();
    if (!own.startsWith(root) || own.equals(root) || !file.startsWith(own)) {
      throw new IllegalArgumentException("outside of the folders for devices: " + path);
    }
    return file;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private Refusal unusable(IOException failure) {
    LOG.error("The folder {} cannot be used", root, failure);
    return String.valueOf(failure.getMessage()).contains("No space left")
        ? new Refusal(Refusal.Kind.NO_SPACE, "storage.full")
        : new Refusal(Refusal.Kind.UNAVAILABLE, "storage.unavailable");
  }
}
