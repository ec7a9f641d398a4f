package nl.hangmap.classification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.kernel.BilingualText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A value in a policy file with its line; reading it notes what is wrong and goes on with what was
/// probably meant, so that one start tells every mistake.
///
/// @param line counted from 1; that of the key, for a value under a key
record YamlEntry(String file, int line, Node node, ProblemLog log) {

  static YamlEntry of(String file, Node node, ProblemLog log) {
    return new YamlEntry(file, node.getStartMark().getLine() + 1, node, log);
  }

  void report(String wrong, String remedy) {
    log.add(new PolicyProblem(file, line, wrong, remedy));
  }

  /// The entries of a mapping whose keys are free to choose.
  Map<String, YamlEntry> entries(String owner) {
    var entries = new LinkedHashMap<String, YamlEntry>();
    if (!(node instanceof MappingNode mapping)) {
      report(owner + " is no mapping.", "Write it as lines of 'key: value'.");
      return entries;
    }
    for (var tuple : mapping.getValue()) {
      var keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
      var entry = new YamlEntry(file, keyLine, tuple.getValueNode(), log);
      var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (entries.putIfAbsent(key, entry) != null) {
        entry.report("'%s' stands twice in %s.".formatted(key, owner), "Keep one of them.");
      }
    }
    return entries;
  }

  /// The entries of a mapping with known keys; a misspelt key is told and then taken for the one it
  /// resembles.
  Map<String, YamlEntry> entries(String owner, List<String> known) {
    var entries = new LinkedHashMap<String, YamlEntry>();
    entries(owner)
        .forEach(
            (key, entry) ->
                entry
                    .known(key, known, "%s has no key".formatted(owner))
                    .ifPresent(meant -> entries.putIfAbsent(meant, entry)));
    return entries;
  }

  /// The items of a sequence; a single value counts as a sequence of one.
  List<YamlEntry> items() {
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(item -> of(file, item, log)).toList()
        : List.of(this);
  }

  Optional<String> text(String owner) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    report(owner + " has no text.", "Write one value after the colon.");
    return Optional.empty();
  }

  /// A text that must be one of the known words; a misspelt one is told and then taken for the one
  /// it resembles.
  Optional<String> oneOf(String owner, Collection<String> words) {
    return text(owner).flatMap(word -> known(word, words, owner + " cannot be"));
  }

  private Optional<String> known(String word, Collection<String> words, String wrong) {
    if (words.contains(word)) {
      return Optional.of(word);
    }
    var near = NearWord.of(word, words);
    report(
        "%s '%s'.".formatted(wrong, word),
        near.map("Did you mean '%s'?"::formatted)
            .orElse("It is one of: " + String.join(", ", words) + "."));
    return near;
  }

  boolean flag(String owner) {
    return oneOf(owner, List.of("true", "false")).map(Boolean::parseBoolean).orElse(false);
  }

  BilingualText bilingual(String owner) {
    var entries = entries(owner, List.of("nl", "en"));
    return new BilingualText(
        language(entries, "nl", "Dutch", owner), language(entries, "en", "English", owner));
  }

  private String language(
      Map<String, YamlEntry> entries, String key, String language, String owner) {
    var entry = entries.get(key);
    if (entry == null) {
      report(
          "%s has no %s text.".formatted(owner, language),
          "Add '%s: …' beside the other language.".formatted(key));
      return "";
    }
    return entry.text("The %s text of %s".formatted(language, owner)).orElse("");
  }
}
