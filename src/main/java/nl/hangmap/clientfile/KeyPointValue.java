package nl.hangmap.clientfile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.hangmap.classification.KeyPointKind;

/// Reads what somebody entered for a key point into its one canonical form: dates as `2026-11-30`,
/// money as `1250.00` or `1250.00 EUR`, numbers with a point.
final class KeyPointValue {

  private static final int LONGEST_TEXT = 500;
  private static final Pattern MONEY =
      Pattern.compile(
          "(?<before>[A-Za-z]{3}|€)?\\s*(?<sign>-?)(?<whole>\\d{1,3}(?:([.,])\\d{3})*|\\d{1,15})"
              + "(?:(?<mark>[.,])(?<cents>\\d{1,2}))?\\s*(?<after>[A-Za-z]{3}|€)?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:[.,]\\d{1,6})?");

  private KeyPointValue() {}

  /// The canonical form, or empty when the text is none of the kind.
  static Optional<String> read(KeyPointKind kind, String text) {
    return switch (kind) {
      case TEXT -> Optional.of(text).filter(value -> value.length() <= LONGEST_TEXT);
      case DATE -> date(text).map(LocalDate::toString);
      case NUMBER ->
          Optional.of(text)
              .filter(value -> NUMBER.matcher(value).matches())
              .map(value -> new BigDecimal(value.replace(',', '.')).toPlainString());
      case MONEY -> money(text);
    };
  }

  /// An ISO 8601 date of a year that documents can have.
  static Optional<LocalDate> date(String text) {
    try {
      var date = LocalDate.parse(text);
      return Optional.of(date).filter(one -> one.getYear() >= 1900 && one.getYear() < 2200);
    } catch (DateTimeException notIso) {
      return Optional.empty();
    }
  }

  private static Optional<String> money(String text) {
    var parts = MONEY.matcher(text);
    if (!parts.matches() || (parts.group("before") != null && parts.group("after") != null)) {
      return Optional.empty();
    }
    var grouping = parts.group(4);
    var cents = parts.group("cents");
    // 1.250 is a thousand to some and one to others, so grouping counts only beside cents
    if (grouping != null && (cents == null || grouping.equals(parts.group("mark")))) {
      return Optional.empty();
    }
    var whole = parts.group("whole").replaceAll("[.,]", "");
    var amount =
        new BigDecimal(parts.group("sign") + whole + "." + (cents == null ? "00" : cents))
            .setScale(2)
            .toPlainString();
    var currency = parts.group("before") == null ? parts.group("after") : parts.group("before");
    return currency == null
        ? Optional.of(amount)
        : currency(currency).map(code -> amount + " " + code);
  }

  private static Optional<String> currency(String text) {
    if (text.equals("€")) {
      return Optional.of("EUR");
    }
    var code = text.toUpperCase(Locale.ROOT);
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .filter(code::equals)
        .findFirst();
  }
}
