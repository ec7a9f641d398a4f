package nl.hangmap.capture;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// A page that had been set aside as blank is part of a document again.
public record BlankPageBroughtBack(long batch, long page, long item) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "scan.blank-brought-back",
        "review-item",
        Long.toString(item),
        null,
        Map.of("batch", Long.toString(batch), "page", Long.toString(page)));
  }
}
