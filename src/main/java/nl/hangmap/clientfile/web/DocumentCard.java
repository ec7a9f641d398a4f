package nl.hangmap.clientfile.web;

import java.util.List;
import nl.hangmap.clientfile.DocumentFact.ContentFact;
import nl.hangmap.clientfile.DocumentFact.PlaceFact;
import nl.hangmap.clientfile.DocumentView;
import org.jspecify.annotations.Nullable;

/// A document as the pages show it, in the reader's language.
///
/// @param stateOpen whether its state still asks for something
/// @param states those it may be put in; none when the viewer may not
/// @param mayEdit whether the viewer may change title and key points
/// @param mayRequestScan whether it is static and the viewer may ask for a scan
/// @param outcome what just happened to it, as the end of a message key, or null
record DocumentCard(
    DocumentView document,
    @Nullable PlaceFact place,
    @Nullable ContentFact content,
    String type,
    String department,
    String date,
    String registeredAt,
    List<Line> keyPoints,
    String state,
    boolean stateOpen,
    List<Choice> states,
    String reason,
    boolean mayEdit,
    boolean mayRequestScan,
    @Nullable String outcome) {

  /// A key point with its value, which is null where a required one is missing.
  record Line(String label, @Nullable String value) {}

  /// One possible value of a field.
  record Choice(String id, String name, boolean chosen) {}

  /// The same after a change.
  DocumentCard with(String changed) {
    return new DocumentCard(
        document,
        place,
        content,
        type,
        department,
        date,
        registeredAt,
        keyPoints,
        state,
        stateOpen,
        states,
        reason,
        mayEdit,
        mayRequestScan,
        changed);
  }
}
