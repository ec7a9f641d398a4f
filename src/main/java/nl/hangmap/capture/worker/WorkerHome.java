package nl.hangmap.capture.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The folders of the workers: natives, fonts and language data kept, a scratch folder for each
/// process that goes with it.
record WorkerHome(Path natives, Path fonts, Path tessdata, Path scratch) {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerHome.class);

  static WorkerHome in(Path directory) {
    try {
      Path root = Files.createDirectories(directory.toAbsolutePath().normalize());
      Path scratches = Files.createDirectories(root.resolve("scratch"));
      removeLeftovers(scratches);
      return new WorkerHome(
          Files.createDirectories(root.resolve("natives")),
          Files.createDirectories(root.resolve("fonts")),
          LanguageData.in(root.resolve("tessdata")),
          Files.createDirectories(scratches.resolve(nameOf(ProcessHandle.current()))));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "The folder " + directory + " cannot be written; set hangmap.worker.directory",
          unwritable);
    }
  }

  /// A new empty folder for one process.
  Path newScratch() throws IOException {
    return Files.createTempDirectory(scratch, "worker");
  }

  /// Number and start of this process: numbers come back, above all in containers.
  private static String nameOf(ProcessHandle instance) {
    Instant start = instance.info().startInstant().orElse(Instant.EPOCH);
    return instance.pid() + "-" + start.toEpochMilli();
  }

  private static void removeLeftovers(Path scratches) throws IOException {
    try (DirectoryStream<Path> instances = Files.newDirectoryStream(scratches)) {
      for (Path instance : instances) {
        if (isLeftover(instance.getFileName().toString())) {
          remove(instance);
        }
      }
    }
  }

  /// A worker that outlives its killed application for a moment may still write there; the next
  /// start takes what is left.
  private static void remove(Path leftover) {
    try {
      FileSystemUtils.deleteRecursively(leftover);
    } catch (IOException inUse) {
      LOG.warn("The folder {} of a process that was killed stays for now", leftover, inUse);
    }
  }

  private static boolean isLeftover(String name) {
    return name.matches("\\d{1,18}-\\d+")
        && ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-'))))
            .filter(instance -> instance.isAlive() && nameOf(instance).equals(name))
            .isEmpty();
  }
}
