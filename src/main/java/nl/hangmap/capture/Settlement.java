package nl.hangmap.capture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person decided about a document in review.
///
/// @param document barcode of a document on file that this is the scan of; then nothing else is
///   needed
/// @param title null or blank for the name of the type
/// @param date date on the document as ISO 8601; null for the day it was received
/// @param department null for the department that is already known, else the type's home
/// @param onPaper whether a document that the policy keeps on paper is registered without its scan
public record Settlement(
    @Nullable String document,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String title,
    @Nullable String date,
    Map<String, @Nullable String> keyPoints,
    @Nullable String department,
    boolean onPaper) {

  /// The key points that were given a value.
  Map<String, String> given() {
    var given = new LinkedHashMap<String, String>();
    keyPoints.forEach(
        (name, value) -> {
          if (value != null && !value.isBlank()) {
            given.put(name, value);
          }
        });
    return given;
  }
}
