package nl.hangmap.filetracking;

import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A location to be added.
///
/// @param parent the location it lies in, or null for the top of the tree
public record NewLocation(LocationType type, String name, @Nullable Identifier parent) {}
