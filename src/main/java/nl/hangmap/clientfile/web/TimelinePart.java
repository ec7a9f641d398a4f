package nl.hangmap.clientfile.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some lines of a timeline, ready to be shown.
///
/// @param href address of the whole timeline's newest part
/// @param next cursor of the older part, or null at the end
record TimelinePart(String href, List<Line> lines, @Nullable String next) {

  /// One thing that happened.
  record Line(Instant at, String time, String text, String actor) {}
}
