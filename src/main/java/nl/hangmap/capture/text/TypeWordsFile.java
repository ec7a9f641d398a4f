package nl.hangmap.capture.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hangmap.classification.DocumentType;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads the file of words by which types are recognised, and refuses it when it does not fit the
/// document types.
public final class TypeWordsFile {

  private final String name;
  private final boolean delivered;
  private final Map<String, DocumentType> types = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private TypeWordsFile(String name, List<DocumentType> known, boolean delivered) {
    this.name = name;
    this.delivered = delivered;
    known.forEach(type -> types.put(type.id(), type));
  }

  /// @param name of the file, for messages
  /// @throws IllegalStateException naming every mistake with where it stands and what to do
  public static TypeWords read(String name, InputStream content, List<DocumentType> known)
      throws IOException {
    return read(new TypeWordsFile(name, known, false), content);
  }

  /// Reads the words that Hangmap is delivered with: what they say of types or key points that this
  /// company does not have is passed over.
  public static TypeWords readDelivered(String name, InputStream content, List<DocumentType> known)
      throws IOException {
    return read(new TypeWordsFile(name, known, true), content);
  }

  private static TypeWords read(TypeWordsFile file, InputStream content) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
    var words = file.words(root);
    if (!file.problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", file.problems));
    }
    return words;
  }

  private TypeWords words(@Nullable Object root) {
    var entries = new LinkedHashMap<String, TypeEntry>();
    var top = mapping("the file", root);
    mapping("types", top.get("types"))
        .forEach(
            (id, value) -> {
              var type = types.get(id);
              if (type == null) {
                unfitting("types." + id, "no such type; known are " + types.keySet());
              } else {
                entries.put(id, entry(type, "types." + id, value));
              }
            });
    return new TypeWords(entries);
  }

  private TypeEntry entry(DocumentType type, String path, @Nullable Object value) {
    var fields = mapping(path, value);
    var words = new ArrayList<WeightedWord>();
    mapping(path + ".words", fields.get("words"))
        .forEach(
            (word, weight) -> word(path + ".words." + word, word, weight).ifPresent(words::add));
    var labels = new LinkedHashMap<String, List<Label>>();
    mapping(path + ".keyPoints", fields.getOrDefault("keyPoints", Map.of()))
        .forEach(
            (keyPoint, texts) -> {
              var where = path + ".keyPoints." + keyPoint;
              if (type.keyPoint(keyPoint).isEmpty()) {
                unfitting(where, "type " + type.id() + " has no such key point");
              } else {
                labels.put(keyPoint, labels(where, texts));
              }
            });
    return new TypeEntry(Boolean.TRUE.equals(fields.get("fallback")), words, labels);
  }

  private java.util.Optional<WeightedWord> word(String path, String word, @Nullable Object weight) {
    if (weight instanceof Integer number && number >= 1 && number <= 10) {
      return java.util.Optional.of(WeightedWord.of(word, number));
    }
    problem(path, "a word needs a weight of 1 to 10");
    return java.util.Optional.empty();
  }

  private List<Label> labels(String path, @Nullable Object texts) {
    if (texts instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(text -> Label.of((String) text)).toList();
    }
    problem(path, "write the labels as a list of texts");
    return List.of();
  }

  private Map<String, @Nullable Object> mapping(String path, @Nullable Object value) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> fields.put(String.valueOf(key), one));
    } else {
      problem(path, "write it as lines of 'key: value'");
    }
    return fields;
  }

  private void unfitting(String path, String wrong) {
    if (!delivered) {
      problem(path, wrong);
    }
  }

  private void problem(String path, String wrong) {
    problems.add(name + ", " + path + ": " + wrong + ".");
  }
}
