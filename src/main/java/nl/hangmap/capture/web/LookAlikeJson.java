package nl.hangmap.capture.web;

import java.time.Instant;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.capture.LookAlike;
import nl.hangmap.capture.alike.Alike.Kind;
import org.jspecify.annotations.Nullable;

/// A document that came in earlier and looks the same.
///
/// @param document the document on file that it became, or null
record LookAlikeJson(
    long item, Kind kind, int percent, Instant receivedAt, @Nullable Identifier document) {

  static LookAlikeJson of(LookAlike found) {
    var earlier = found.earlier();
    return new LookAlikeJson(
        earlier.id(), found.kind(), found.percent(), earlier.receivedAt(), earlier.document());
  }
}
