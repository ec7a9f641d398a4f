package nl.hangmap.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Telephone numbers: kept in E.164, shown as people in the Netherlands write them.
public final class Telephone {

  private static final String HOME = "NL";
  private static final long MOST_TRIES = 200;
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private Telephone() {}

  /// `+31201234567` as `020 123 4567`, a foreign number in international notation.
  public static String shown(String e164) {
    return parse(e164)
        .map(
            number ->
                NUMBERS.format(
                    number,
                    HOME.equals(NUMBERS.getRegionCodeForNumber(number))
                        ? PhoneNumberFormat.NATIONAL
                        : PhoneNumberFormat.INTERNATIONAL))
        .orElse(e164);
  }

  /// The number in E.164, or empty when no such number can exist.
  static Optional<String> normal(String typed) {
    return parse(typed).filter(NUMBERS::isValidNumber).map(Telephone::e164);
  }

  /// The numbers that stand in a text.
  static Stream<String> allIn(String text) {
    var matches = NUMBERS.findNumbers(text, HOME, Leniency.VALID, MOST_TRIES);
    return StreamSupport.stream(matches.spliterator(), false)
        .map(PhoneNumberMatch::number)
        .map(Telephone::e164)
        .distinct();
  }

  private static String e164(PhoneNumber number) {
    return NUMBERS.format(number, PhoneNumberFormat.E164);
  }

  private static Optional<PhoneNumber> parse(String typed) {
    try {
      return Optional.of(NUMBERS.parse(typed, HOME));
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
