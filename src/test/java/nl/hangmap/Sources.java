package nl.hangmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The files of this project, for tests that look at the sources themselves.
final class Sources {

  static final Path MAIN = Path.of("src/main/java");
  static final Path TEST = Path.of("src/test/java");
  static final Path TEMPLATES = Path.of("src/main/resources/templates");
  static final Path MESSAGES = Path.of("src/main/resources/messages");
  static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  private Sources() {}

  static List<Path> below(Path folder, String extension) {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(extension))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + file, unreadable);
    }
  }

  /// What a check finds in each file, without the files in which it finds nothing.
  static <T> Map<Path, List<T>> findings(List<Path> files, Function<String, List<T>> check) {
    var found = new TreeMap<Path, List<T>>();
    for (var file : files) {
      var findings = check.apply(text(file));
      if (!findings.isEmpty()) {
        found.put(file, findings);
      }
    }
    return found;
  }

  /// Everything that a pattern finds in a text.
  static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
