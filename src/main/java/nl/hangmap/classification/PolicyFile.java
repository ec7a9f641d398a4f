package nl.hangmap.classification;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// The text of one policy file.
///
/// @param name how messages call it: its path
/// @param unreadable why its text could not be had, or null when it could
record PolicyFile(String name, String text, @Nullable String unreadable) {

  static PolicyFile of(String name, String text) {
    return new PolicyFile(name, text, null);
  }

  static PolicyFile at(Path file) {
    try {
      return of(file.toString(), Files.readString(file));
    } catch (NoSuchFileException missing) {
      return new PolicyFile(file.toString(), "", "There is no such file.");
    } catch (IOException failed) {
      return new PolicyFile(file.toString(), "", "It cannot be read: " + failed + ".");
    }
  }

  /// The file's root, or empty (and told) when the text is no YAML or holds nothing.
  Optional<YamlEntry> root(ProblemLog log) {
    if (unreadable != null) {
      var remedy = "Put it there, in UTF-8; a copy of the delivered file is a good start.";
      log.add(new PolicyProblem(name, 1, unreadable, remedy));
      return Optional.empty();
    }
    try {
      var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (node != null) {
        return Optional.of(YamlEntry.of(name, node, log));
      }
      log.add(new PolicyProblem(name, 1, "The file is empty.", "Fill it, or restore a copy."));
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      var line = mark == null ? 1 : mark.getLine() + 1;
      log.add(
          new PolicyProblem(
              name,
              line,
              "This is no YAML: " + broken.getProblem() + ".",
              "Look at indentation, colons and quotes on this line and the one above."));
    } catch (YAMLException unreadable) {
      log.add(
          new PolicyProblem(
              name, 1, "This is no YAML: " + unreadable.getMessage(), "Restore a readable copy."));
    }
    return Optional.empty();
  }
}
