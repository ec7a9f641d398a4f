package nl.hangmap.capture.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.KeyPoint;

/// Finds the key points of a document in its text: the value that stands behind a known label.
public final class KeyPointFinder {

  private static final List<Label> DATE =
      List.of(Label.of("datum"), Label.of("dagtekening"), Label.of("date"), Label.of("d.d."));

  private final TypeWords words;

  public KeyPointFinder(TypeWords words) {
    this.words = words;
  }

  /// The key points found, in the order of the type; dates as ISO, amounts with a decimal point.
  public Map<String, String> find(DocumentType type, String text) {
    var spaced = FoldedText.spaced(text);
    var found = new LinkedHashMap<String, String>();
    for (var keyPoint : type.keyPoints()) {
      find(type.id(), keyPoint, spaced).ifPresent(value -> found.put(keyPoint.name(), value));
    }
    return found;
  }

  /// The date that the document gives itself, behind a word such as `Datum`.
  public Optional<LocalDate> date(String text) {
    var spaced = FoldedText.spaced(text);
    return DATE.stream()
        .flatMap(label -> label.pattern().matcher(spaced).results())
        .flatMap(place -> Values.date(spaced.substring(place.end())).stream())
        .findFirst();
  }

  private Optional<String> find(String type, KeyPoint keyPoint, String text) {
    for (var label : words.labels(type, keyPoint.name())) {
      var matcher = label.pattern().matcher(text);
      while (matcher.find()) {
        var value = Values.read(keyPoint, text.substring(matcher.end()));
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }
}
