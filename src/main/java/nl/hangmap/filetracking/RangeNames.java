package nl.hangmap.filetracking;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.hangmap.kernel.Refusal;

/// The names of one level of a range: `Row 1` to `Row 12`, `A` to `F`.
final class RangeNames {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern LETTER = Pattern.compile("[A-Z]");

  private RangeNames() {}

  /// @throws Refusal `range.bounds` unless both ends are numbers or both are single letters, in
  ///   order; `range.too-many` when there are more than `most`
  static List<String> of(LocationRange.Level level, int most) {
    var from = level.from().strip().toUpperCase(Locale.ROOT);
    var to = level.to().strip().toUpperCase(Locale.ROOT);
    if (NUMBER.matcher(from).matches() && NUMBER.matcher(to).matches()) {
      int width = from.startsWith("0") ? from.length() : 1;
      return names(level, Integer.parseInt(from), Integer.parseInt(to), most)
          .mapToObj(number -> level.prefix() + padded(number, width))
          .toList();
    }
    if (LETTER.matcher(from).matches() && LETTER.matcher(to).matches()) {
      return names(level, from.charAt(0), to.charAt(0), most)
          .mapToObj(letter -> level.prefix() + (char) letter)
          .toList();
    }
    throw bounds(level);
  }

  private static IntStream names(LocationRange.Level level, int from, int to, int most) {
    if (to < from) {
      throw bounds(level);
    }
    if (to - from >= most) {
      throw Refusal.invalidAt("levels", "range.too-many", most);
    }
    return IntStream.rangeClosed(from, to);
  }

  private static Refusal bounds(LocationRange.Level level) {
    return Refusal.invalidAt("levels", "range.bounds", level.from(), level.to());
  }

  private static String padded(int number, int width) {
    var digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
