package nl.hangmap.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.hangmap.kernel.Refusal;

/// The number by which this and every other system of the company knows a customer: 1 to 20
/// capitals, digits and hyphens.
///
/// In JSON and in addresses it is its text.
public record CustomerNumber(@JsonValue String value) implements Comparable<CustomerNumber> {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,20}");

  /// @throws Refusal `customer.number-form` when it is no customer number; lower case and blanks
  ///   around it are tolerated
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CustomerNumber {
    value = normal(value);
    if (!FORM.matcher(value).matches()) {
      throw Refusal.invalidAt("number", "customer.number-form", shown(value));
    }
  }

  /// The customer number that the text is, or empty when it has another form.
  public static Optional<CustomerNumber> find(String text) {
    var normal = normal(text);
    return FORM.matcher(normal).matches()
        ? Optional.of(new CustomerNumber(normal))
        : Optional.empty();
  }

  @Override
  public int compareTo(CustomerNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String normal(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }
}
