package nl.hangmap.demo;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.hangmap.customer.Address;
import nl.hangmap.customer.AddressKind;
import org.jspecify.annotations.Nullable;

/// A house in a made-up street of a real city: the postcode belongs to the city, and the same part
/// of the same street always has the same one.
///
/// @param firstCode lowest four digits of the city's postcodes
record DemoPlace(
    String city, int firstCode, String areaCode, String postcode, String street, int houseNumber) {

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTVWXZ";
  private static final int HOUSES_PER_POSTCODE = 20;

  static DemoPlace any(SplittableRandom random) {
    var parts = List.of(DemoWords.CITIES.any(random).split(";"));
    var street = DemoWords.STREETS.any(random);
    int houseNumber = 1 + random.nextInt(random.nextInt(4) == 0 ? 300 : 60);
    int first = Integer.parseInt(parts.get(1));
    int codes = Integer.parseInt(parts.get(2)) - first + 1;
    var part = new SplittableRandom((parts.getFirst() + street).hashCode());
    int code = first + part.nextInt(codes);
    int pair =
        part.nextInt(LETTERS.length() * LETTERS.length()) + houseNumber / HOUSES_PER_POSTCODE;
    var postcode = String.format(Locale.ROOT, "%d %s", code, letters(pair));
    return new DemoPlace(parts.getFirst(), first, parts.get(3), postcode, street, houseNumber);
  }

  List<Address> addresses(SplittableRandom random, boolean company) {
    var house = Integer.toString(houseNumber);
    var addition = random.nextInt(8) == 0 ? String.valueOf((char) ('A' + random.nextInt(4))) : null;
    var visit = address(AddressKind.VISIT, street, house, addition, postcode);
    if (!company || random.nextInt(3) > 0) {
      return List.of(visit);
    }
    var box = Integer.toString(1 + random.nextInt(9_000));
    var boxCode = (firstCode - firstCode % 100) + " " + letters(Integer.parseInt(box) / 50);
    return List.of(visit, address(AddressKind.POST, "Postbus", box, null, boxCode));
  }

  /// A number of the city's area in the part that is not given out: none begins with 0.
  String telephone(SplittableRandom random) {
    int digits = 10 - areaCode.length() - 1;
    int number = random.nextInt((int) Math.pow(10, digits));
    return areaCode + "0" + String.format(Locale.ROOT, "%0" + digits + "d", number);
  }

  private Address address(
      AddressKind kind, String street, String house, @Nullable String addition, String postcode) {
    return new Address(kind, street, house, addition, postcode, city, "NL");
  }

  /// Two letters of a postcode; SA, SD and SS do not exist, so S does not come first.
  private static String letters(int number) {
    int first = Math.floorMod(number / LETTERS.length(), LETTERS.length());
    int second = Math.floorMod(number, LETTERS.length());
    char head = LETTERS.charAt(first) == 'S' ? 'T' : LETTERS.charAt(first);
    return "" + head + LETTERS.charAt(second);
  }
}
