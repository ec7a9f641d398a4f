package nl.hangmap.clientfile;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// Somebody asked for a scan of a document that the policy keeps on paper.
public record ScanRequested(DocumentView document) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return DocumentAudit.fact("document.scan-requested", document, Map.of());
  }
}
