package nl.hangmap.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/// Where files go from the watched folder: `done` for what was taken, `failed` for what was not,
/// each with a text beside it that says why and what to do. Neither is watched.
///
/// The text is written first, and the file moved last: whatever is interrupted is done again.
class TakenFiles {

  /// Room for a number before and `.txt` behind it in the 255 bytes that a name may have.
  private static final int LONGEST_NAME = 220;

  private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

  private final MessageSource messages;
  private final Path done;
  private final Path failed;

  TakenFiles(MessageSource messages, Path folder) {
    this.messages = messages;
    this.done = folder.resolve("done");
    this.failed = folder.resolve("failed");
  }

  Set<Path> folders() {
    return Set.of(done, failed);
  }

  void makeFolders() throws IOException {
    Files.createDirectories(done);
    Files.createDirectories(failed);
  }

  /// Moves a file of which the pages are safe, or of which it is certain that there are none.
  void leave(Path file, TakenFile taken) throws IOException {
    var name = name(Long.toString(taken.batch()), taken.name());
    if (taken.problem() == null) {
      move(file, done.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    var to = failed.resolve(name);
    explain(
        to,
        List.of(
            line("capture.folder.failed.batch", taken.name(), Long.toString(taken.batch())),
            line("capture.file." + taken.problem())));
    move(file, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Moves a file that was not taken.
  ///
  /// @param code of the text that says why
  void refuse(Path file, String code, List<String> arguments) throws IOException {
    var name = String.valueOf(file.getFileName());
    var to = free(name);
    explain(
        to,
        List.of(line("capture.folder.failed", name), line(code, arguments.toArray(String[]::new))));
    move(file, to);
  }

  /// A place where no earlier file lies; a text alone is what an interrupted attempt left.
  private Path free(String name) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> failed.resolve(number == 1 ? name("", name) : name("" + number, name)))
        .filter(path -> !Files.exists(path))
        .findFirst()
        .orElseThrow();
  }

  private static String name(String number, String name) {
    var end = name;
    while (end.getBytes(UTF_8).length > LONGEST_NAME) {
      end = end.substring(end.offsetByCodePoints(0, 1));
    }
    return number.isEmpty() ? end : number + "-" + end;
  }

  /// Another instance may have moved it meanwhile.
  private static void move(Path from, Path to, StandardCopyOption... how) throws IOException {
    try {
      Files.move(from, to, how);
    } catch (NoSuchFileException gone) {
      if (Files.exists(from)) {
        throw gone;
      }
    }
  }

  private record Line(String code, Object[] arguments) {}

  private static Line line(String code, String... arguments) {
    return new Line(code, arguments);
  }

  private void explain(Path file, List<Line> lines) throws IOException {
    var text =
        LANGUAGES.stream()
            .map(language -> said(lines, language))
            .collect(Collectors.joining("\r\n"));
    Files.writeString(file.resolveSibling(file.getFileName() + ".txt"), text, UTF_8);
  }

  private String said(List<Line> lines, Locale language) {
    return Stream.concat(lines.stream(), Stream.of(line("capture.folder.again")))
        .map(line -> messages.getMessage(line.code(), line.arguments(), language) + "\r\n")
        .collect(Collectors.joining());
  }
}
