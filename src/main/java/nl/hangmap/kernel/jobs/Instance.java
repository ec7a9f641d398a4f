package nl.hangmap.kernel.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import nl.hangmap.kernel.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The name of this running application among those that share one database.
///
/// The first process on a data folder holds a lock in it and always has the folder's own name, so
/// that whatever carries that name at its start was left by a process that is dead. Another process
/// on the same folder gets a name for its own life only.
@Component
public class Instance implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Instance.class);

  private final String name;
  private final FileChannel channel;
  private final @Nullable FileLock lock;

  Instance(DataFolder data) {
    var folder = data.folder("instance");
    try {
      this.channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      this.lock = lock(channel);
      this.name = lock == null ? newName() : keptName(folder.resolve("name"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException("Cannot write in " + folder, unwritable);
    }
    LOG.info("This instance is {}", name);
  }

  public String name() {
    return name;
  }

  /// Whether the name belongs to the data folder, so that what carries it was left by a dead
  /// process.
  public boolean inherits() {
    return lock != null;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  private static String keptName(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      Files.writeString(file, newName());
    }
    return Files.readString(file).strip();
  }

  private static String newName() {
    return "hangmap-" + UUID.randomUUID();
  }
}
