package nl.hangmap.filetracking;

import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import org.jspecify.annotations.Nullable;

/// A paper folder to be taken into use for a customer.
///
/// @param name what people call it; may be empty
/// @param code barcode that is already stuck on it, from a reserved series; null asks for a new one
public record NewFolder(CustomerNumber customer, String name, @Nullable Identifier code) {}
