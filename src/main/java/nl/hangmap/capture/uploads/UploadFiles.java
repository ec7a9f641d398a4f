package nl.hangmap.capture.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The bytes of unfinished uploads, each upload as a file in the data folder.
@Component
class UploadFiles {

  private static final Logger LOG = LoggerFactory.getLogger(UploadFiles.class);
  private static final int BUFFER = 64 << 10;

  /// After so many bytes what came in is made safe, so that no more is sent twice.
  private static final long SAFE_EVERY = 8L << 20;

  private static final int SWEPT_AT_ONCE = 1_000;

  private final Path folder;
  private final long reserve;

  UploadFiles(DataFolder data, UploadSettings settings) {
    this.folder = data.folder("unfinished-uploads");
    this.reserve = settings.reserve().toBytes();
  }

  /// @throws Refusal `storage.full` when so many bytes do not fit
  void requireRoom(long bytes) {
    try {
      if (Files.getFileStore(folder).getUsableSpace() - bytes < reserve) {
        throw full();
      }
    } catch (IOException unreadable) {
      throw unusable(unreadable);
    }
  }

  /// Adds bytes behind those that are safe. What a killed process wrote without telling anybody is
  /// overwritten.
  ///
  /// @param safe told how many are safe on disk; false ends the upload
  /// @throws Refusal `upload.busy` while another request sends to the same upload, or
  ///   `upload.too-long`
  /// @throws UncheckedIOException when the sender goes away; what came in before is safe and told
  void append(Upload upload, InputStream bytes, LongPredicate safe) {
    try (var channel =
            FileChannel.open(path(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        throw busy();
      }
      if (channel.size() < upload.received()) {
        throw Refusal.notFound("upload.unknown");
      }
      channel.truncate(upload.received()).position(upload.received());
      new Receiving(upload, channel, safe).all(bytes);
    } catch (OverlappingFileLockException sentByAnother) {
      throw busy();
    } catch (IOException failed) {
      throw unusable(failed);
    }
  }

  private static Refusal busy() {
    return Refusal.conflict("upload.busy");
  }

  /// One request that sends bytes.
  private record Receiving(Upload upload, FileChannel channel, LongPredicate safe) {

    void all(InputStream bytes) throws IOException {
      long told = upload.received();
      try {
        var buffer = new byte[BUFFER];
        for (int count = read(bytes, buffer); count >= 0; count = read(bytes, buffer)) {
          if (channel.position() + count > upload.bytes()) {
            throw Refusal.invalid("upload.too-long", upload.name());
          }
          write(ByteBuffer.wrap(buffer, 0, count));
          if (channel.position() - told >= SAFE_EVERY) {
            told = tell();
          }
        }
      } finally {
        if (channel.position() > told) {
          tell();
        }
      }
    }

    private long tell() throws IOException {
      channel.force(true);
      if (!safe.test(channel.position())) {
        throw Refusal.notFound("upload.unknown");
      }
      return channel.position();
    }

    private void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    private static int read(InputStream bytes, byte[] buffer) {
      try {
        return bytes.read(buffer);
      } catch (IOException senderWentAway) {
        throw new UncheckedIOException(senderWentAway);
      }
    }
  }

  /// Whether so many bytes as are told to be safe are there.
  boolean holds(Upload upload) {
    try {
      return upload.received() == 0 || Files.size(path(upload)) >= upload.received();
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException unreadable) {
      throw unusable(unreadable);
    }
  }

  InputStream open(Upload upload) throws IOException {
    return upload.bytes() == 0 ? InputStream.nullInputStream() : Files.newInputStream(path(upload));
  }

  /// A file that cannot be removed now goes with the next sweep.
  void discard(Upload upload) {
    discard(path(upload));
  }

  private static void discard(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException stays) {
      LOG.warn("The upload {} could not be removed", path, stays);
    }
  }

  /// Removes files of which no upload is left.
  ///
  /// @param expected those of the names that still are uploads
  void sweep(Instant before, Function<Collection<String>, List<String>> expected) {
    try (var files = Files.newDirectoryStream(folder)) {
      var old = new ArrayList<Path>();
      for (var file : files) {
        if (old.size() < SWEPT_AT_ONCE
            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          old.add(file);
        }
      }
      var kept = new HashSet<>(expected.apply(old.stream().map(UploadFiles::name).toList()));
      old.stream().filter(file -> !kept.contains(name(file))).forEach(UploadFiles::discard);
    } catch (IOException unreadable) {
      throw unusable(unreadable);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Path path(Upload upload) {
    return folder.resolve(upload.id().toString());
  }

  static UUID newName() {
    return UUID.randomUUID();
  }

  private Refusal unusable(IOException failure) {
    LOG.error("The folder {} cannot be used", folder, failure);
    return String.valueOf(failure.getMessage()).contains("No space left")
        ? full()
        : new Refusal(Refusal.Kind.UNAVAILABLE, "storage.unavailable");
  }

  private static Refusal full() {
    return new Refusal(Refusal.Kind.NO_SPACE, "storage.full");
  }
}
