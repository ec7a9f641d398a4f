package nl.hangmap.filetracking;

import java.util.Locale;
import java.util.regex.Pattern;

/// Sort keys under which shelf 2 comes before shelf 10.
final class NaturalOrder {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final int WIDTH = 10;

  private NaturalOrder() {}

  static String key(String name) {
    return DIGITS
        .matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(
            digits -> "0".repeat(Math.max(0, WIDTH - digits.group().length())) + digits.group());
  }
}
