package nl.hangmap.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are looked for; what is null does not matter.
///
/// @param from earliest moment, inclusive
/// @param to latest moment, exclusive
public record AuditQuery(
    @Nullable String actor,
    @Nullable String customer,
    @Nullable String subjectKind,
    @Nullable String subject,
    @Nullable String action,
    @Nullable Instant from,
    @Nullable Instant to) {

  public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null);
}
