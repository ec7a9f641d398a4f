package nl.hangmap.clientfile;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// A document was registered on a client file, and classified.
public record DocumentRegistered(DocumentView document) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return DocumentAudit.fact(
        "document.registered",
        document,
        Map.of(
            "type", document.type(),
            "department", document.department(),
            "state", document.state(),
            "handling", document.handling().name(),
            "rule", document.rule(),
            "policyVersion", document.policyVersion()));
  }
}
