package nl.hangmap.content;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;

/// Somebody opened the content of a document.
public record DocumentOpened(
    Identifier document, CustomerNumber customer, int version, RenditionKind kind)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "document.opened",
        "document",
        document.text(),
        customer.value(),
        Map.of("version", Integer.toString(version), "rendition", kind.label()));
  }
}
