package nl.hangmap.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A house number with its addition, which people write as `12A`, `12 a`, `12-A` or `2-hs`.
///
/// @param addition in capitals, or null without one
record HouseNumber(int number, @Nullable String addition) {

  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,4})(?:[\\s/.-]*([0-9A-Z][0-9A-Z\\s/.-]{0,9}))?");

  /// The house number that the text is, or empty when it is none.
  static Optional<HouseNumber> parse(String typed) {
    var match = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
    if (!match.matches()) {
      return Optional.empty();
    }
    return Optional.of(new HouseNumber(Integer.parseInt(match.group(1)), normal(match.group(2))));
  }

  private static @Nullable String normal(@Nullable String addition) {
    if (addition == null) {
      return null;
    }
    var normal = addition.replaceAll("[\\s/.]+", "-").replaceAll("^-+|-+$", "");
    return normal.isEmpty() ? null : normal;
  }
}
