package nl.hangmap.clientfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.hangmap.classification.DocumentState;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.KeyPoint;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// Checks what somebody entered for one document and gathers every problem with its field, so that
/// all are told at once.
final class DocumentCheck {

  private static final int LONGEST_TITLE = 200;

  private final List<Problem> problems = new ArrayList<>();

  void add(List<Problem> more) {
    problems.addAll(more);
  }

  void report(String field, String code, Object... arguments) {
    problems.add(Problem.of(code, arguments).at(field));
  }

  /// @throws Refusal with every problem found so far
  void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, problems);
    }
  }

  LocalDate date(@Nullable String text) {
    if (text == null || text.isBlank()) {
      report("date", "document.date-missing");
      return LocalDate.EPOCH;
    }
    var date = KeyPointValue.date(text.strip());
    if (date.isEmpty()) {
      report("date", "document.date-unreadable", text);
    }
    return date.orElse(LocalDate.EPOCH);
  }

  String title(String text) {
    var title = onOneLine(text);
    if (title.length() > LONGEST_TITLE) {
      report("title", "document.title-long", title.length(), LONGEST_TITLE);
    }
    return title;
  }

  String state(DocumentType type, @Nullable String state) {
    if (state == null || state.isBlank()) {
      return type.firstState().id();
    }
    if (type.state(state).isEmpty()) {
      var known = String.join(", ", type.states().stream().map(DocumentState::id).toList());
      report("state", "document.state-unknown", state, type.id(), known);
    }
    return state;
  }

  /// The key points in their canonical form, without blank ones.
  Map<String, String> keyPoints(DocumentType type, Map<String, String> entered) {
    var values = new TreeMap<String, String>();
    entered.forEach(
        (name, text) -> {
          if (text != null && !text.isBlank()) {
            keyPoint(type, name, onOneLine(text)).ifPresent(value -> values.put(name, value));
          }
        });
    return values;
  }

  /// Reports every required key point that has no value.
  void requireKeyPoints(DocumentType type, Map<String, String> entered) {
    for (var point : type.keyPoints()) {
      var text = entered.get(point.name());
      if (point.required() && (text == null || text.isBlank())) {
        var code = "document.key-point-missing";
        report(point, code, type.name().nl(), type.name().en());
      }
    }
  }

  private Optional<String> keyPoint(DocumentType type, String name, String text) {
    var point = type.keyPoint(name);
    if (point.isEmpty()) {
      var known = String.join(", ", type.keyPoints().stream().map(KeyPoint::name).toList());
      var ofType = type.name();
      report(
          "keyPoints." + name, "document.key-point-unknown", name, known, ofType.nl(), ofType.en());
      return Optional.empty();
    }
    var kind = point.get().kind();
    var value = KeyPointValue.read(kind, text);
    if (value.isEmpty()) {
      var code = "document.key-point-" + kind.name().toLowerCase(Locale.ROOT);
      report(point.get(), code, text);
    }
    return value;
  }

  /// A problem of a key point has its label first, in Dutch and in English: each text takes its
  /// own.
  private void report(KeyPoint point, String code, String... more) {
    var label = point.label();
    var arguments = Stream.concat(Stream.of(label.nl(), label.en()), Stream.of(more));
    report("keyPoints." + point.name(), code, arguments.toArray());
  }

  private static String onOneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
