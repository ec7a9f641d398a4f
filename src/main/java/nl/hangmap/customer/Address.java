package nl.hangmap.customer;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/// An address of a customer.
///
/// As it comes in, anything may be missing or written in any way; as the customer module gives it
/// out it is checked and has one notation.
///
/// @param street street, or `Postbus` or `Antwoordnummer`
/// @param houseNumber digits only; "12A" comes out as `12` with addition `A`
/// @param postcode a Dutch one as `1234 AB`
/// @param country two letters (ISO 3166-1); `NL` when it was left out
public record Address(
    @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
        @Nullable AddressKind kind,
    @Nullable String street,
    @Nullable String houseNumber,
    @Nullable String addition,
    @Nullable String postcode,
    @Nullable String city,
    @Nullable String country) {

  /// Street and house number with addition on one line.
  public String streetLine() {
    var line = new StringBuilder(street == null ? "" : street);
    if (houseNumber != null) {
      line.append(' ').append(houseNumber);
    }
    if (addition != null) {
      line.append(addition.length() == 1 ? "" : "-").append(addition);
    }
    return line.toString().strip();
  }

  /// Postcode and city on one line, with the country when it is another than the Netherlands.
  public String cityLine() {
    var line = (postcode == null ? "" : postcode + "  ") + (city == null ? "" : city);
    return country == null || country.equals("NL") ? line.strip() : line.strip() + ", " + country;
  }
}
