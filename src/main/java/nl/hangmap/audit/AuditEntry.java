package nl.hangmap.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happened.
///
/// @param at to the microsecond
/// @param actor name of the user, `job:` and a name for the system, or `nobody` before a sign-in
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    String action,
    String subjectKind,
    String subject,
    @Nullable String customer,
    Map<String, String> details) {}
