package nl.hangmap.capture.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with a mailbox.
///
/// @param address user, server and folder
/// @param lookedAt the last look, or null before the first
/// @param wellAt the last look at which everything went well, or null
/// @param problem what went wrong at the last look, or null
/// @param detail the same in the words of the server, in English
/// @param taken messages taken in so far
public record MailboxState(
    String name,
    String address,
    @Nullable Instant lookedAt,
    @Nullable Instant wellAt,
    @Nullable MailProblem problem,
    String detail,
    long taken) {}
