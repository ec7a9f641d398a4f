package nl.hangmap.capture;

import org.jspecify.annotations.Nullable;

/// A page as a document uses it.
///
/// @param turn degrees clockwise as a person turned it, or null
record PagePlace(long page, @Nullable Integer turn) {}
