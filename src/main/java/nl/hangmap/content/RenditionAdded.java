package nl.hangmap.content;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.storage.Sha256;

/// A version of a document can be had in one more form, or in a better one than before.
public record RenditionAdded(
    Identifier document, CustomerNumber customer, int version, RenditionKind kind, Sha256 hash)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "document.rendition-added",
        "document",
        document.text(),
        customer.value(),
        Map.of(
            "version", Integer.toString(version), "rendition", kind.label(), "sha256", hash.hex()));
  }
}
