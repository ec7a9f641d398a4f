package nl.hangmap.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A batch in a list.
///
/// @param refused how many of its files could not be opened
/// @param stoppedBy who stopped the work on it, or null while it goes on
public record BatchSummary(
    long id,
    Channel channel,
    String receivedBy,
    Instant receivedAt,
    BatchState state,
    int files,
    int refused,
    String firstFile,
    Urgency urgency,
    @Nullable String stoppedBy,
    PageCounts counts) {}
