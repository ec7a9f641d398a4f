package nl.hangmap.filetracking;

import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A box to be taken into use.
///
/// @param name what people call it; may be empty
/// @param code barcode that is already stuck on it, from a reserved series; null asks for a new one
public record NewBox(String name, @Nullable Identifier code) {}
