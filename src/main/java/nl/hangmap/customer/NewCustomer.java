package nl.hangmap.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// A customer to be registered.
///
/// @param number the number other systems know the customer by, or null to have one allocated
public record NewCustomer(@Nullable String number, @JsonUnwrapped CustomerDetails details) {}
