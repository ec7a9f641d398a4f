package nl.hangmap.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The notation of Dutch postcodes: `1234 AB`, never with SA, SD or SS.
final class Postcode {

  private static final Pattern DUTCH = Pattern.compile("([1-9][0-9]{3})\\s?(?!SA|SD|SS)([A-Z]{2})");

  private Postcode() {}

  /// The postcode in its one notation, or empty when it is none.
  static Optional<String> normal(String typed) {
    var match = DUTCH.matcher(typed.strip().toUpperCase(Locale.ROOT));
    return match.matches() ? Optional.of(match.group(1) + " " + match.group(2)) : Optional.empty();
  }
}
