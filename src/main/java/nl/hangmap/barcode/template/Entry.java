package nl.hangmap.barcode.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A value in a template with its line; notes what is wrong with it and goes on, so that one start
/// tells every mistake.
record Entry(String file, int line, Node node, List<TemplateProblem> problems) {

  void report(String wrong, String remedy) {
    problems.add(new TemplateProblem(file, line, wrong, remedy));
  }

  Map<String, Entry> fields(String owner) {
    var fields = new LinkedHashMap<String, Entry>();
    if (!(node instanceof MappingNode mapping)) {
      report(owner + " is no mapping.", "Write it as 'key: value'.");
      return fields;
    }
    for (var tuple : mapping.getValue()) {
      int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
      var entry = new Entry(file, keyLine, tuple.getValueNode(), problems);
      var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (fields.putIfAbsent(key, entry) != null) {
        entry.report("'%s' stands twice in %s.".formatted(key, owner), "Keep one of them.");
      }
    }
    return fields;
  }

  /// The fields, after telling which of them nobody knows.
  Map<String, Entry> fields(String owner, Collection<String> known) {
    var fields = fields(owner);
    fields.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            entry.report(
                "%s has no key '%s'.".formatted(owner, key),
                "It knows: " + String.join(", ", known) + ".");
          }
        });
    return fields;
  }

  List<Entry> items(String owner) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(item -> new Entry(file, item.getStartMark().getLine() + 1, item, problems))
          .toList();
    }
    report(owner + " is no list.", "Write one line '- …' for each.");
    return List.of();
  }

  Optional<String> text(String owner) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    report(owner + " has no text.", "Write one value after the colon.");
    return Optional.empty();
  }

  Optional<Double> number(String owner) {
    var text = text(owner);
    try {
      return text.map(Double::valueOf).filter(Double::isFinite);
    } catch (NumberFormatException noNumber) {
      report(
          "%s is '%s', which is no number.".formatted(owner, text.orElse("")),
          "Write it with a decimal point, such as 38.1.");
      return Optional.empty();
    }
  }
}
