package nl.hangmap.capture.dav;

import java.time.Instant;

/// What a device finds under a path.
///
/// @param tag changes with the bytes
/// @param taken whether it was taken in, so that only its name is left here
public record DavEntry(
    DavPath path, boolean folder, long bytes, Instant modified, String tag, boolean taken) {

  static DavEntry folder(DavPath path) {
    return new DavEntry(path, true, 0, Instant.EPOCH, "folder", false);
  }
}
