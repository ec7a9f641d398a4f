package nl.hangmap.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The sort key of the last row shown, from which a list continues; opaque to callers.
///
/// @param keys the values of the columns the list is sorted by, in their order, as text
public record Cursor(List<String> keys) {

  private static final String SEPARATOR = "\u001f";

  public static Cursor of(Object... keys) {
    return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
  }

  public String encoded() {
    var joined = keys.stream().collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(UTF_8));
  }

  /// Reads a cursor of a known number of keys.
  ///
  /// @throws Refusal `cursor.unknown` when the text is no cursor of this list
  public static Cursor decode(String encoded, int keyCount) {
    try {
      var joined = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
      var keys = List.of(joined.split(SEPARATOR, -1));
      if (keys.size() == keyCount) {
        return new Cursor(keys);
      }
    } catch (IllegalArgumentException notBase64) {
      // falls through to the refusal, which says what to do
    }
    throw new Refusal(Refusal.Kind.MALFORMED, "cursor.unknown", encoded);
  }

  public String key(int index) {
    return keys.get(index);
  }

  /// A key that is a whole number.
  ///
  /// @throws Refusal `cursor.unknown` when it is none
  public long number(int index) {
    try {
      return Long.parseLong(keys.get(index));
    } catch (NumberFormatException foreign) {
      throw new Refusal(Refusal.Kind.MALFORMED, "cursor.unknown", encoded());
    }
  }
}
