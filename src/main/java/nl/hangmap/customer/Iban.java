package nl.hangmap.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/// International bank account numbers (ISO 13616): kept without blanks, shown in groups of four.
public final class Iban {

  private static final Pattern BLANKS = Pattern.compile("[\\s.-]+");
  private static final Pattern GROUP = Pattern.compile("(.{4})(?=.)");

  /// What may begin one, with blanks anywhere; how long it is depends on its country.
  private static final Pattern BEGINNING =
      Pattern.compile("(?<![A-Z0-9])[A-Z]{2} ?[0-9]{2}(?: ?[A-Z0-9]){10,30}");

  /// Signs before the account: country, check digits, and a Dutch bank.
  private static final int BANK = 8;

  private Iban() {}

  /// `NL91ABNA0417164300` as `NL91 ABNA 0417 1643 00`.
  public static String shown(String iban) {
    return GROUP.matcher(iban).replaceAll("$1 ");
  }

  /// The number without blanks and in capitals; empty when its country, length or check digits are
  /// wrong.
  static Optional<String> normal(String typed) {
    return Optional.of(bare(typed).toUpperCase(Locale.ROOT)).filter(IbanUtil::isValid);
  }

  /// The valid numbers in a text, also where a scan shows one sign too many or an O for a zero: the
  /// check digits tell.
  static Stream<String> allIn(String text) {
    return BEGINNING
        .matcher(text)
        .results()
        .flatMap(match -> within(bare(match.group())))
        .flatMap(iban -> normal(iban).stream());
  }

  /// What the number may be that a run of letters and digits begins with.
  private static Stream<String> within(String run) {
    var country = CountryCode.getByCode(run.substring(0, 2));
    if (country == null || !IbanUtil.isSupportedCountry(country)) {
      return Stream.empty();
    }
    int length = IbanUtil.getIbanLength(country);
    if (run.length() < length) {
      return Stream.empty();
    }
    var read = run.substring(0, length);
    var zeros = read.substring(0, BANK) + read.substring(BANK).replace('O', '0');
    var shorter =
        IntStream.rangeClosed(BANK, Math.min(length, run.length() - 1))
            .filter(place -> run.length() > length)
            .mapToObj(place -> run.substring(0, place) + run.substring(place + 1, length + 1));
    return Stream.concat(Stream.of(read, zeros), shorter).distinct();
  }

  private static String bare(String written) {
    return BLANKS.matcher(written).replaceAll("");
  }
}
