package nl.hangmap.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/// A registered customer.
///
/// @param name how the customer is called: `Jan van den Berg`, `Bakkerij Jansen B.V.`
/// @param sortName how the customer stands in a list: `Berg, Jan van den`
/// @param version counts the changes; a change names the version it is based on
public record CustomerView(
    CustomerNumber number,
    @JsonUnwrapped CustomerDetails details,
    String sortName,
    long version,
    Instant registeredAt,
    Instant changedAt) {

  /// How the customer is called.
  public String name() {
    return java.util.Objects.requireNonNull(details.name());
  }
}
