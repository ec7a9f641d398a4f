package nl.hangmap.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bytes that came in and lie, synced, in a file of their own, not yet an object.
record Spooled(Path file, StoredObject object) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spooled.class);

  @Override
  public void close() {
    discard(file);
  }

  /// A file that cannot be removed now goes with the next cleaning of the spool.
  static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      LOG.warn("The spooled file {} could not be removed", file, stays);
    }
  }
}
