package nl.hangmap.capture.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.hangmap.capture.Settlement;
import org.jspecify.annotations.Nullable;

/// What stands in the form of a document in review: filled in by Hangmap at first, then as the
/// person left it.
record ReviewForm(
    String document,
    String customer,
    String type,
    String title,
    String date,
    String department,
    boolean onPaper,
    Map<String, @Nullable String> keyPoints) {

  private static final String KEY_POINT = "keyPoints.";

  static ReviewForm of(Map<String, String> fields) {
    var keyPoints = new LinkedHashMap<String, @Nullable String>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(KEY_POINT)) {
            keyPoints.put(name.substring(KEY_POINT.length()), value);
          }
        });
    return new ReviewForm(
        fields.getOrDefault("document", ""),
        customer(fields),
        fields.getOrDefault("type", ""),
        fields.getOrDefault("title", ""),
        fields.getOrDefault("date", ""),
        fields.getOrDefault("department", ""),
        fields.containsKey("onPaper"),
        keyPoints);
  }

  /// A typed number counts before a chosen suggestion.
  private static String customer(Map<String, String> fields) {
    var typed = fields.getOrDefault("otherCustomer", "").strip();
    return typed.isEmpty() ? fields.getOrDefault("customer", "") : typed;
  }

  /// This form with the key points of a text where the person entered none.
  ReviewForm filledWith(Map<String, String> found) {
    var filled = new LinkedHashMap<String, @Nullable String>(found);
    keyPoints.forEach(
        (name, value) -> {
          if (value != null && !value.isBlank()) {
            filled.put(name, value);
          }
        });
    return new ReviewForm(document, customer, type, title, date, department, onPaper, filled);
  }

  public String keyPoint(String name) {
    var value = keyPoints.get(name);
    return value == null ? "" : value;
  }

  Settlement settlement() {
    return new Settlement(document, customer, type, title, date, keyPoints, department, onPaper);
  }
}
