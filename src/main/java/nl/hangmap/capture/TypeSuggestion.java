package nl.hangmap.capture;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A type the document may have, with the reasons to think so and the key points its text then
/// gives.
///
/// @param percent how sure the text alone is, or null when it says nothing
public record TypeSuggestion(
    String type, List<Reason> reasons, @Nullable Integer percent, Map<String, String> keyPoints) {

  public TypeSuggestion {
    reasons = List.copyOf(reasons);
    keyPoints = Map.copyOf(keyPoints);
  }
}
