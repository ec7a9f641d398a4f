package nl.hangmap.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong, as a message key and its arguments, so that it can be said in any
/// language.
///
/// The text stands under `refusal.<code>` in the module's messages; it says what is wrong and what
/// to do.
///
/// @param code message key without its prefix, for example `document.key-point-missing`
/// @param arguments values for the placeholders `{0}`, `{1}`, … of the message
/// @param field the input the problem is about, as a path such as `keyPoints.amount`, or null for
///   the whole
public record Problem(String code, List<Object> arguments, @Nullable String field) {

  public static Problem of(String code, Object... arguments) {
    return new Problem(code, List.of(arguments), null);
  }

  public Problem at(String where) {
    return new Problem(code, arguments, where);
  }
}
