package nl.hangmap.capture;

import java.util.List;
import java.util.Map;

/// A type the document may have, with the reasons to think so and the key points its text then
/// gives.
public record TypeSuggestion(String type, List<Reason> reasons, Map<String, String> keyPoints) {

  public TypeSuggestion {
    reasons = List.copyOf(reasons);
    keyPoints = Map.copyOf(keyPoints);
  }
}
