package nl.hangmap.clientfile;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// A document came into another state; `document` is as it stands after it.
public record DocumentStateChanged(DocumentView document, String oldState) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return DocumentAudit.fact(
        "document.state-changed", document, Map.of("old", oldState, "new", document.state()));
  }
}
