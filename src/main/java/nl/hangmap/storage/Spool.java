package nl.hangmap.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.springframework.util.unit.DataSize;

/// Takes bytes in as they come, counts and hashes them on the way to a file, and stops in time when
/// the disk runs full.
final class Spool {

  private static final int BUFFER = 64 * 1024;
  private static final long ROOM_IS_CHECKED_EVERY = 8L * 1024 * 1024;

  private final Path folder;
  private final DiskSpace space;

  Spool(Path folder, DataSize reserve) {
    this.folder = folder;
    this.space = new DiskSpace(folder, reserve.toBytes());
  }

  /// @throws UncheckedIOException when the source fails, as when a client goes away
  Spooled receive(InputStream source) {
    space.require();
    var file = newFile();
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var object = copy(source, channel);
      channel.force(true);
      return new Spooled(file, object);
    } catch (IOException failed) {
      Spooled.discard(file);
      throw space.refusalFor(failed, folder);
    } catch (RuntimeException | Error failed) {
      Spooled.discard(file);
      throw failed;
    }
  }

  private Path newFile() {
    try {
      Files.createDirectories(folder);
      return Files.createTempFile(folder, "in-", ".part");
    } catch (IOException failed) {
      throw space.refusalFor(failed, folder);
    }
  }

  private StoredObject copy(InputStream source, FileChannel target) throws IOException {
    var digest = Sha256.digest();
    var buffer = new byte[BUFFER];
    long total = 0;
    long checked = 0;
    for (int count = read(source, buffer); count >= 0; count = read(source, buffer)) {
      digest.update(buffer, 0, count);
      writeAll(target, ByteBuffer.wrap(buffer, 0, count));
      total += count;
      if (total - checked >= ROOM_IS_CHECKED_EVERY) {
        space.require();
        checked = total;
      }
    }
    return new StoredObject(Sha256.of(digest.digest()), total);
  }

  private static int read(InputStream source, byte[] buffer) {
    try {
      return source.read(buffer);
    } catch (IOException sourceFailed) {
      throw new UncheckedIOException(sourceFailed);
    }
  }

  private static void writeAll(FileChannel target, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      target.write(bytes);
    }
  }

  /// Removes what a killed instance left behind.
  void discardOlderThan(Instant moment) {
    try (var files = Files.newDirectoryStream(folder, "in-*.part")) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
          Spooled.discard(file);
        }
      }
    } catch (IOException failed) {
      throw space.refusalFor(failed, folder);
    }
  }
}
