package nl.hangmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// A folder that is gone after the measurement.
record Scratch(Path folder) implements AutoCloseable {

  static Scratch named(String name) throws IOException {
    return new Scratch(Files.createTempDirectory("bench-" + name + "-"));
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
