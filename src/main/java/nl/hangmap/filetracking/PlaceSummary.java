package nl.hangmap.filetracking;

import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import org.jspecify.annotations.Nullable;

/// One line of the archive: a location, box, folder or document with where it lies.
///
/// @param type type of a location, null for anything else
/// @param customer whose folder it is; null for anything else
/// @param parent what it lies in, null when nowhere or at the top
/// @param path the way to it: for a location with itself, otherwise what it lies in; empty when
///   nowhere
public record PlaceSummary(
    Identifier code,
    Kind kind,
    @Nullable LocationType type,
    String name,
    @Nullable String customer,
    @Nullable Identifier parent,
    PlaceStatus status,
    String path) {}
