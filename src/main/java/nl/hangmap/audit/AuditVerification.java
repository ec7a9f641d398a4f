package nl.hangmap.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a verification of the trail, or of a part of it, ended.
///
/// @param intact whether nothing wrong was found
/// @param seals and `entries`: how many were looked at, beginning at seal `from`
/// @param head the digest at the end of the chain; note it down to prove later that nothing before
///   it changed
/// @param damage what is wrong, at most 100 findings
/// @param next seal to continue with, or null when the whole chain was looked at
public record AuditVerification(
    boolean intact,
    long from,
    long seals,
    long entries,
    String head,
    List<AuditDamage> damage,
    @Nullable Long next,
    Instant at) {

  public AuditVerification {
    damage = List.copyOf(damage);
  }

  AuditVerification with(List<AuditDamage> found) {
    return new AuditVerification(false, from, seals, entries, head, found, next, at);
  }
}
