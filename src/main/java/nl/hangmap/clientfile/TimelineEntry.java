package nl.hangmap.clientfile;

import java.time.Instant;
import java.util.Map;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// One line of a client file's timeline.
///
/// @param text what happened, in the reader's language
/// @param actor display name of whoever did it
public record TimelineEntry(
    long id,
    @Nullable Identifier document,
    String kind,
    Map<String, String> facts,
    String text,
    Instant happenedAt,
    String actor) {}
