package nl.hangmap.capture;

import nl.hangmap.clientfile.DocumentView;
import org.jspecify.annotations.Nullable;

/// What became of a document that a person settled.
///
/// @param document the document on the client file, or null when the pages were rejected
/// @param version version of its content that the pages became, or null when there is none
/// @param next the next document that waits, held for the one who settled this one, or null when
///   nothing is left that nobody else holds
public record Settled(
    ItemState state,
    @Nullable DocumentView document,
    @Nullable Integer version,
    @Nullable Long next) {}
