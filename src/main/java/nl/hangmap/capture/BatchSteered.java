package nl.hangmap.capture;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// Somebody stopped, resumed or retried a batch, or said how urgent it is.
///
/// @param change what was done: `stopped`, `resumed`, `retried`, or the new urgency
public record BatchSteered(long batch, String change) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "batch.steered", "batch", Long.toString(batch), null, Map.of("change", change));
  }
}
