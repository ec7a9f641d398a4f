package nl.hangmap.clientfile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to change on a document; null leaves a part as it is.
///
/// @param keyPoints values by name; a blank value removes one, names not given stay
public record DocumentChange(
    @Nullable String title, @Nullable Map<String, String> keyPoints, @Nullable String state) {

  public static DocumentChange toState(String state) {
    return new DocumentChange(null, null, state);
  }
}
