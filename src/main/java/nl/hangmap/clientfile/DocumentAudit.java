package nl.hangmap.clientfile;

import java.util.Map;
import nl.hangmap.audit.AuditFact;

/// How the audit trail names a document.
final class DocumentAudit {

  private DocumentAudit() {}

  static AuditFact fact(String action, DocumentView document, Map<String, String> details) {
    return new AuditFact(
        action, "document", document.id().text(), document.customer().value(), details);
  }
}
