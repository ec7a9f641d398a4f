package nl.hangmap.capture;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// A person took a rejection back; the pages wait again.
public record RejectionUndone(long batch, long item) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "scan.rejection-undone",
        "review-item",
        Long.toString(item),
        null,
        Map.of("batch", Long.toString(batch)));
  }
}
