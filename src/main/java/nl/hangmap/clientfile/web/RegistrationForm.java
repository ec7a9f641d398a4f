package nl.hangmap.clientfile.web;

import java.util.HashMap;
import java.util.Map;
import nl.hangmap.clientfile.NewDocument;

/// What somebody has filled in of the form that registers a document.
///
/// @param fields by name: `type`, `date`, `title`, `state`, `department` and `keyPoints.<name>`
record RegistrationForm(Map<String, String> fields) {

  /// Begins the name of every key point's field.
  static final String KEY_POINT = "keyPoints.";

  RegistrationForm {
    fields = Map.copyOf(fields);
  }

  String value(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  Map<String, String> keyPoints() {
    return keyPoints(fields);
  }

  /// The key points among the fields of a form, by their own names.
  static Map<String, String> keyPoints(Map<String, String> fields) {
    var keyPoints = new HashMap<String, String>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(KEY_POINT)) {
            keyPoints.put(name.substring(KEY_POINT.length()), value);
          }
        });
    return keyPoints;
  }

  NewDocument document() {
    return new NewDocument(
        value("type"),
        value("date"),
        value("title"),
        keyPoints(),
        value("state"),
        value("department"));
  }
}
