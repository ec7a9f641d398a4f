package nl.hangmap.demo;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.hangmap.customer.CustomerDetails;
import nl.hangmap.customer.CustomerKind;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.NewCustomer;
import org.iban4j.IbanUtil;

/// Makes up plausible Dutch customers: the same seed always gives the same ones, and none of them
/// exists.
public final class DemoCustomers {

  private static final long FIRST_NUMBER = 200_001;
  private static final int PERSONS_IN_100 = 70;
  private static final String[] DEPARTMENTS = {"sales", "care", "loyalty"};
  private static final String[] BANKS = {"INGB", "RABO", "ABNA", "TRIO", "SNSB"};
  private static final String[] MAIL_HOSTS = {"example.org", "example.com", "example.net"};

  private DemoCustomers() {}

  /// The first `count` customers of a seed, numbered from `C-200001`.
  public static Stream<NewCustomer> generate(long seed, int count) {
    return LongStream.range(0, count).mapToObj(index -> customer(seed, index));
  }

  /// The number of the customer at the given place of every seed, counted from 0.
  static CustomerNumber number(long index) {
    return new CustomerNumber("C-" + (FIRST_NUMBER + index));
  }

  private static NewCustomer customer(long seed, long index) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
    var place = DemoPlace.any(random);
    var details =
        random.nextInt(100) < PERSONS_IN_100
            ? person(random, index)
            : company(random, index, place);
    var whole =
        details
            .withAddresses(place.addresses(random, details.kind() == CustomerKind.COMPANY))
            .withContact(
                random.nextInt(10) < 8 ? details.email() : null,
                random.nextInt(10) < 7 ? place.telephone(random) : null)
            .withDepartments(departments(random))
            .withAccounts(
                random.nextInt(10) < 6 ? iban(random) : null,
                details.kind() == CustomerKind.COMPANY ? kvkNumber(random) : null);
    return new NewCustomer(number(index).value(), whole);
  }

  private static CustomerDetails person(SplittableRandom random, long index) {
    var firstName = DemoWords.FIRST_NAMES.any(random);
    var family = DemoWords.surname(random);
    var first = firstName.substring(0, 1);
    var initials = random.nextInt(3) == 0 ? first + "." + (char) ('A' + random.nextInt(25)) : first;
    var spoken = random.nextInt(4) == 0 ? null : firstName;
    return new CustomerDetails(
        CustomerKind.PERSON,
        null,
        initials,
        spoken,
        family.prefix(),
        family.name(),
        null,
        mailbox(first + "." + family.name()) + index + "@" + MAIL_HOSTS[random.nextInt(3)],
        null,
        null,
        null,
        null);
  }

  private static CustomerDetails company(SplittableRandom random, long index, DemoPlace place) {
    var trade = DemoWords.TRADES.any(random);
    var family = DemoWords.surname(random).whole();
    var name =
        switch (random.nextInt(8)) {
          case 0 -> "Stichting " + DemoWords.CAUSES.any(random) + " " + place.city();
          case 1 -> trade + " " + family + " & Zonen V.O.F.";
          case 2 -> trade + " " + place.city() + " B.V.";
          case 3 -> family + " " + trade;
          default -> trade + " " + family + " B.V.";
        };
    return CustomerDetails.company(name)
        .withContact("info@" + mailbox(name) + index + ".example", null);
  }

  private static String iban(SplittableRandom random) {
    var account =
        "%s%010d".formatted(BANKS[random.nextInt(BANKS.length)], random.nextLong(10_000_000_000L));
    return "NL" + IbanUtil.calculateCheckDigit("NL00" + account) + account;
  }

  private static String kvkNumber(SplittableRandom random) {
    return Integer.toString(10_000_000 + random.nextInt(80_000_000));
  }

  private static String[] departments(SplittableRandom random) {
    var chosen = new TreeSet<String>();
    chosen.add(DEPARTMENTS[random.nextInt(DEPARTMENTS.length)]);
    if (random.nextInt(3) == 0) {
      chosen.add(DEPARTMENTS[random.nextInt(DEPARTMENTS.length)]);
    }
    return chosen.toArray(String[]::new);
  }

  private static String mailbox(String name) {
    var plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);
    var letters = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z. ]", "").strip();
    var joined = letters.replaceAll("[. ]+", "-").replaceAll("^-+|-+$", "");
    return joined.substring(0, Math.min(joined.length(), 40));
  }
}
