package nl.hangmap.clientfile;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.classification.Handling;

/// A document is kept the other way from now on; `document` has the new handling with its reason.
public record DocumentReclassified(DocumentView document, Handling oldHandling)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    return DocumentAudit.fact(
        "document.reclassified",
        document,
        Map.of(
            "old", oldHandling.name(),
            "new", document.handling().name(),
            "rule", document.rule(),
            "policyVersion", document.policyVersion()));
  }
}
