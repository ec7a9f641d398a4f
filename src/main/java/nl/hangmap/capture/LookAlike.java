package nl.hangmap.capture;

import nl.hangmap.capture.alike.Alike.Kind;

/// A document that came in earlier and looks the same.
///
/// @param percent how much alike; 100 for the same bytes
public record LookAlike(ReviewSummary earlier, Kind kind, int percent) {}
