package nl.hangmap.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed to find a customer, read in the ways it can be meant.
sealed interface CustomerQuery {

  /// All customers.
  record All() implements CustomerQuery {}

  /// The beginning of a customer number.
  record ByNumber(String start) implements CustomerQuery {}

  /// An address by postcode, and house number when it was typed.
  record ByAddress(String postcode, @Nullable HouseNumber house) implements CustomerQuery {}

  /// The beginning of an e-mail address, in lower case.
  record ByEmail(String start) implements CustomerQuery {}

  /// A telephone number in E.164.
  record ByTelephone(String number) implements CustomerQuery {}

  /// A bank account.
  record ByIban(String iban) implements CustomerQuery {}

  /// A company by its number at the chamber of commerce.
  record ByKvkNumber(String number) implements CustomerQuery {}

  /// A name by its words, typing errors allowed.
  record ByName(List<String> words) implements CustomerQuery {}

  Pattern ADDRESS =
      Pattern.compile("([1-9][0-9]{3}\\s?[A-Za-z]{2})(?:[\\s,]+|(?<=[A-Za-z])(?=[0-9]))?(.*)");
  Pattern DIGITS = Pattern.compile(".*[0-9].*");
  Pattern TELEPHONE = Pattern.compile("[+0][0-9 ()./-]{7,}");
  int LONGEST = 200;

  /// The readings of a query, the most certain first; the first that finds something is meant.
  static List<CustomerQuery> readings(@Nullable String typed) {
    var text = typed == null ? "" : typed.strip();
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
    }
    if (text.isEmpty()) {
      return List.of(new All());
    }
    if (text.contains("@")) {
      return List.of(new ByEmail(text.toLowerCase(Locale.ROOT)));
    }
    var readings = new ArrayList<CustomerQuery>();
    addAddress(readings, text);
    addNumbers(readings, text);
    var words = NameWords.telling(text);
    if (!words.isEmpty()) {
      readings.add(new ByName(words.subList(0, Math.min(words.size(), 6))));
    }
    return readings;
  }

  private static void addAddress(List<CustomerQuery> readings, String text) {
    var match = ADDRESS.matcher(text);
    if (!match.matches()) {
      return;
    }
    var house = match.group(2).isBlank() ? null : HouseNumber.parse(match.group(2)).orElse(null);
    if (house != null || match.group(2).isBlank()) {
      Postcode.normal(match.group(1))
          .ifPresent(postcode -> readings.add(new ByAddress(postcode, house)));
    }
  }

  private static void addNumbers(List<CustomerQuery> readings, String text) {
    if (DIGITS.matcher(text).matches()) {
      CustomerNumber.find(text).ifPresent(number -> readings.add(new ByNumber(number.value())));
    }
    Iban.normal(text).ifPresent(iban -> readings.add(new ByIban(iban)));
    KvkNumber.normal(text).ifPresent(number -> readings.add(new ByKvkNumber(number)));
    if (TELEPHONE.matcher(text).matches()) {
      Telephone.normal(text).ifPresent(number -> readings.add(new ByTelephone(number)));
    }
  }
}
