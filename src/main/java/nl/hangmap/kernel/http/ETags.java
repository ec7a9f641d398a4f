package nl.hangmap.kernel.http;

import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// Entity tags made of a record's version number, for `ETag` and `If-Match`.
public final class ETags {

  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /// The version a change is based on.
  ///
  /// @throws Refusal `version.missing` without the header, `version.unreadable` when it is none of
  ///   ours
  public static long required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Refusal(Refusal.Kind.PRECONDITION_MISSING, "version.missing");
    }
    var digits = ifMatch.replace("W/", "").replace("\"", "").strip();
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException unreadable) {
      throw new Refusal(Refusal.Kind.MALFORMED, "version.unreadable", ifMatch);
    }
  }
}
