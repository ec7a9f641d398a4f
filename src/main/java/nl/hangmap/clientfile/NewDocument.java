package nl.hangmap.clientfile;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A document as somebody enters it; registration checks every part and tells all problems at once.
///
/// @param date date on the document, as ISO 8601
/// @param title null or blank for the name of the type
/// @param keyPoints values by the names of the type's key points
/// @param state null for the first state of the type
/// @param department null for the only department of whoever registers, else the type's home
public record NewDocument(
    @Nullable String type,
    @Nullable String date,
    @Nullable String title,
    Map<String, String> keyPoints,
    @Nullable String state,
    @Nullable String department) {

  public NewDocument(
      String type,
      LocalDate date,
      @Nullable String title,
      Map<String, String> keyPoints,
      @Nullable String state,
      @Nullable String department) {
    this(type, date.toString(), title, keyPoints, state, department);
  }
}
