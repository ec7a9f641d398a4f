package nl.hangmap.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.jobs.Instance;
import nl.hangmap.storage.ContentStore;
import nl.hangmap.storage.Sha256;
import nl.hangmap.storage.StoredObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Folders for the files of a job while it runs; what a killed process left is cleared at the next
/// start.
@Component
public class Scratch {

  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

  private final ContentStore store;
  private final Path root;

  Scratch(DataFolder data, Instance instance, ContentStore store) {
    this.store = store;
    this.root = data.folder("scratch/" + instance.name());
    clearLeftovers();
  }

  /// A worker process that outlives its killed application for a moment may still write into a
  /// folder of its job: what cannot be removed now stays until the next start.
  private void clearLeftovers() {
    try {
      clear(root);
    } catch (UncheckedIOException inUse) {
      LOG.warn("Working folders of a process that was killed stay for now", inUse);
    }
  }

  /// A fresh folder that goes when it is closed.
  public Folder folder() {
    try {
      Files.createDirectories(root);
      return new Folder(Files.createTempDirectory(root, "job-"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException("No working folder in " + root, unwritable);
    }
  }

  /// A folder of one job.
  public final class Folder implements AutoCloseable {

    private final Path path;

    private Folder(Path path) {
      this.path = path;
    }

    public Path path(String name) {
      return path.resolve(name);
    }

    /// Copies an object of the store into the folder.
    Path fetch(Sha256 hash, String name) {
      var file = path(name);
      try (var bytes = store.get(hash)) {
        Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
      } catch (IOException failed) {
        throw new UncheckedIOException("Cannot copy " + hash + " to " + file, failed);
      }
    }

    /// Keeps a file of the folder in the store.
    public StoredObject keep(Path file) {
      try (var bytes = Files.newInputStream(file)) {
        return store.put(bytes);
      } catch (IOException failed) {
        throw new UncheckedIOException("Cannot read " + file, failed);
      }
    }

    @Override
    public void close() {
      clear(path);
    }
  }

  private static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Removal());
    } catch (IOException stuck) {
      throw new UncheckedIOException("Cannot clear " + folder, stuck);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
