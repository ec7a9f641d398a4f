package nl.hangmap.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a stage of the pipeline has before it.
///
/// @param waiting files, pages, stacks or documents that wait for their turn; counted to 100,000
/// @param running worked on at this moment
/// @param stopped of batches that somebody stopped; counted to 100,000
/// @param troubled those of the waiting that failed before and are tried again
/// @param lastHour done in the last hour
/// @param expectedEnd when the waiting are done at the speed of the last quarter of an hour; null
///   when nothing waits or nothing was done
public record StageLoad(
    Stage stage,
    int waiting,
    int running,
    int stopped,
    int troubled,
    int lastHour,
    @Nullable Instant expectedEnd) {}
