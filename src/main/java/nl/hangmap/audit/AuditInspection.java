package nl.hangmap.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A verification of the whole trail that runs, or ran, as a job.
///
/// @param endedAt null while it runs
/// @param entries looked at so far
public record AuditInspection(
    long id, Instant startedAt, @Nullable Instant endedAt, long entries, List<AuditDamage> damage) {

  public AuditInspection {
    damage = List.copyOf(damage);
  }

  public boolean isIntact() {
    return endedAt != null && damage.isEmpty();
  }
}
