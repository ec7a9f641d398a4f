package nl.hangmap.capture;

import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;

/// A row of `capture.file`.
///
/// @param depth how many messages it came within
/// @param unread pages that still have to be read
record FileRow(
    long id,
    long batch,
    int number,
    String name,
    Sha256 hash,
    long bytes,
    @Nullable String mediaType,
    FileState state,
    int depth,
    int unread) {}
