package nl.hangmap.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import nl.hangmap.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The room on the disk under a folder, and what a failed write on it means.
record DiskSpace(Path folder, long reserve) {

  private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

  /// Less room than this after a failed write says that the disk is full in whatever language the
  /// system speaks.
  private static final long NEXT_TO_NOTHING = 1024 * 1024;

  /// @throws StorageFull when no more than the reserve is left
  void require() {
    long free = free();
    if (free < reserve) {
      LOG.error(
          "The disk under {} has {} bytes left, less than the reserve of {}",
          folder,
          free,
          reserve);
      throw new StorageFull();
    }
  }

  long free() {
    try {
      return Files.getFileStore(existing(folder)).getUsableSpace();
    } catch (IOException unreadable) {
      LOG.error("The folder {} cannot be used", folder, unreadable);
      throw new StorageUnavailable();
    }
  }

  /// [StorageFull] when there is no room or no quota left, otherwise [StorageUnavailable]; the
  /// cause goes to the log.
  Refusal refusalFor(IOException failure, Path where) {
    LOG.error("Keeping bytes in {} failed", where, failure);
    return saysFull(failure) || free() < NEXT_TO_NOTHING
        ? new StorageFull()
        : new StorageUnavailable();
  }

  private static boolean saysFull(IOException failure) {
    var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of("no space left", "quota exceeded", "not enough space")
        .anyMatch(message::contains);
  }

  private static Path existing(Path folder) {
    var path = folder.toAbsolutePath();
    while (!Files.exists(path) && path.getParent() != null) {
      path = path.getParent();
    }
    return path;
  }
}
