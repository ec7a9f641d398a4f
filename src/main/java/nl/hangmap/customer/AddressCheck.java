package nl.hangmap.customer;

import java.util.List;
import java.util.Locale;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// Brings one address into its notation and notes what is wrong with it.
final class AddressCheck {

  private static final int LONGEST = 100;

  private final String path;
  private final List<Problem> problems;

  /// @param path where the address stands in the input, such as `addresses[0]`
  AddressCheck(String path, List<Problem> problems) {
    this.path = path;
    this.problems = problems;
  }

  Address checked(Address raw) {
    if (raw.kind() == null) {
      wrong("kind", "customer.address-kind");
    }
    var country = country(raw.country());
    var street = required("street", raw.street());
    var house = house(raw, "NL".equals(country));
    return new Address(
        raw.kind(),
        street,
        house == null ? null : Integer.toString(house.number()),
        house == null ? null : house.addition(),
        postcode(raw.postcode(), "NL".equals(country)),
        required("city", raw.city()),
        country);
  }

  private String country(@Nullable String raw) {
    var typed = text("country", raw);
    var country = typed == null ? "NL" : typed.toUpperCase(Locale.ROOT);
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
      wrong("country", "customer.country-unknown", CustomerNumber.shown(country));
    }
    return country;
  }

  private @Nullable HouseNumber house(Address raw, boolean dutch) {
    var number = text("houseNumber", raw.houseNumber());
    if (number == null) {
      if (dutch) {
        wrong("houseNumber", "customer.house-number-missing");
      }
      return null;
    }
    var addition = text("addition", raw.addition());
    var house = HouseNumber.parse(addition == null ? number : number + " " + addition);
    if (house.isEmpty()) {
      wrong("houseNumber", "customer.house-number-form", CustomerNumber.shown(number));
    }
    return house.orElse(null);
  }

  private @Nullable String postcode(@Nullable String raw, boolean dutch) {
    var typed = text("postcode", raw);
    if (typed == null) {
      if (dutch) {
        wrong("postcode", "customer.postcode-missing");
      }
      return null;
    }
    if (!dutch) {
      return typed.toUpperCase(Locale.ROOT);
    }
    var normal = Postcode.normal(typed);
    if (normal.isEmpty()) {
      wrong("postcode", "customer.postcode-form", CustomerNumber.shown(typed));
    }
    return normal.orElse(null);
  }

  private @Nullable String required(String field, @Nullable String raw) {
    var text = text(field, raw);
    if (text == null) {
      wrong(field, "customer." + field + "-missing");
    }
    return text;
  }

  private @Nullable String text(String field, @Nullable String raw) {
    return text(path + "." + field, raw, LONGEST, problems);
  }

  private void wrong(String field, String code, Object... arguments) {
    problems.add(Problem.of(code, arguments).at(path + "." + field));
  }

  /// A text on one line without blanks around it, or null for an empty one; too long is a problem.
  static @Nullable String text(
      String field, @Nullable String raw, int longest, List<Problem> problems) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    var text = raw.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (text.length() > longest) {
      problems.add(Problem.of("customer.text-too-long", longest).at(field));
    }
    return text;
  }
}
