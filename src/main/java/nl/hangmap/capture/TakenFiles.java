package nl.hangmap.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// Where files go from the watched folder: `done` beside it for what was taken, `failed` for what
/// turned out to be unusable, with a text that says why.
class TakenFiles {

  private static final int LOOKED_BACK = 100;

  private final FileStore files;
  private final MessageSource messages;
  private final Path done;
  private final Path failed;

  TakenFiles(FileStore files, MessageSource messages, Path folder) {
    this.files = files;
    this.messages = messages;
    this.done = folder.resolve("done");
    this.failed = folder.resolve("failed");
  }

  void makeFolders() throws IOException {
    Files.createDirectories(done);
    Files.createDirectories(failed);
  }

  void done(Path file, long batch) throws IOException {
    move(file, done.resolve(name(batch, file.getFileName().toString())));
  }

  /// A file whose bytes cannot be read at all.
  void failed(Path file) throws IOException {
    var to = failed.resolve(file.getFileName());
    move(file, to);
    explain(to, "capture.folder.unreadable");
  }

  /// Moves on what was taken and then could not be opened.
  void setRefusedApart() throws IOException {
    for (var refused : files.refusedFromFolder(LOOKED_BACK)) {
      var name = name(refused.batch(), refused.name());
      if (Files.exists(done.resolve(name))) {
        explain(failed.resolve(name), "capture.file." + refused.problem());
        move(done.resolve(name), failed.resolve(name));
      }
    }
  }

  private static String name(long batch, String name) {
    return batch + "-" + name;
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private void explain(Path file, String code) throws IOException {
    var text =
        messages.getMessage(code, null, Locale.of("nl"))
            + System.lineSeparator()
            + messages.getMessage(code, null, Locale.ENGLISH)
            + System.lineSeparator();
    Files.writeString(file.resolveSibling(file.getFileName() + ".txt"), text, UTF_8);
  }
}
