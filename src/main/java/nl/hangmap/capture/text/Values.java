package nl.hangmap.capture.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hangmap.classification.KeyPoint;

/// Reads the value that stands at the start of a text, right behind its label.
final class Values {

  private static final String START = "^[ ]?(?:nr\\.?|no\\.?|nummer|number)?[ ]?[:.#=-]?[ \\n]?";

  /// A number of a document: digits, with letters before or among them, in one piece.
  private static final Pattern NUMBER =
      pattern("((?:[a-z]{1,6}[-/.]?)?[0-9][0-9a-z]*(?:[-/.][0-9a-z]+)*)(?![0-9a-z])");

  private static final Pattern THREE_DIGITS = Pattern.compile("(?:[^0-9]*[0-9]){3}.*");

  private static final Pattern AMOUNT =
      pattern(
          "(?:eur|euro|€)?["
              + " ]?([0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+)([.,][0-9]{2}|,-)?(?![0-9.,][0-9])");

  private static final Pattern NUMERIC_DATE =
      pattern("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?![0-9])");
  private static final Pattern ISO_DATE = pattern("([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])");
  private static final Pattern WRITTEN_DATE =
      pattern("([0-9]{1,2}) ([a-z]{3,9})\\.? ([0-9]{4})(?![0-9])");
  private static final Pattern LINE = pattern("([^\\n]{3,120})");

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan", "january", "januari"),
          List.of("feb", "february", "februari"),
          List.of("mar", "mrt", "march", "maart"),
          List.of("apr", "april"),
          List.of("mei", "may"),
          List.of("jun", "june", "juni"),
          List.of("jul", "july", "juli"),
          List.of("aug", "august", "augustus"),
          List.of("sep", "sept", "september"),
          List.of("oct", "okt", "october", "oktober"),
          List.of("nov", "november"),
          List.of("dec", "december"));

  private Values() {}

  /// The names of a month, 1 to 12, as they are written.
  static List<String> months(int month) {
    return MONTHS.get(month - 1);
  }

  static Optional<String> read(KeyPoint keyPoint, String behind) {
    return switch (keyPoint.kind()) {
      case DATE -> date(behind).map(LocalDate::toString);
      case MONEY -> amount(behind).map(BigDecimal::toPlainString);
      case NUMBER -> amount(behind).map(number -> number.stripTrailingZeros().toPlainString());
      case TEXT -> keyPoint.name().equals("number") ? number(behind) : line(behind);
    };
  }

  static Optional<LocalDate> date(String behind) {
    var iso = ISO_DATE.matcher(behind);
    if (iso.find()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    var numeric = NUMERIC_DATE.matcher(behind);
    if (numeric.find()) {
      return date(numeric.group(3), numeric.group(2), numeric.group(1));
    }
    var written = WRITTEN_DATE.matcher(behind);
    return written.find() ? writtenDate(written) : Optional.empty();
  }

  private static Optional<LocalDate> writtenDate(Matcher written) {
    for (int month = 1; month <= MONTHS.size(); month++) {
      if (MONTHS.get(month - 1).contains(written.group(2).toLowerCase(Locale.ROOT))) {
        return date(written.group(3), Integer.toString(month), written.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> amount(String behind) {
    var matcher = AMOUNT.matcher(behind);
    if (!matcher.find()) {
      return Optional.empty();
    }
    var whole = matcher.group(1).replaceAll("[.,]", "");
    var cents = matcher.group(2);
    boolean hasCents = cents != null && !cents.equals(",-");
    return Optional.of(new BigDecimal(whole + (hasCents ? "." + cents.substring(1) : ".00")));
  }

  private static Optional<String> number(String behind) {
    return date(behind).isPresent()
        ? Optional.empty()
        : group(NUMBER, behind)
            .filter(number -> THREE_DIGITS.matcher(number).matches())
            .map(number -> number.toUpperCase(Locale.ROOT));
  }

  private static Optional<String> line(String behind) {
    return group(LINE, behind).map(String::strip);
  }

  private static Pattern pattern(String value) {
    return Pattern.compile(START + value, Pattern.CASE_INSENSITIVE);
  }

  private static Optional<String> group(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
