package nl.hangmap.capture;

import java.time.Instant;

/// A batch in a list.
///
/// @param refused how many of its files could not be opened
public record BatchSummary(
    long id,
    Channel channel,
    String receivedBy,
    Instant receivedAt,
    BatchState state,
    int files,
    int refused,
    String firstFile,
    PageCounts counts) {}
