package nl.hangmap.content;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.storage.Sha256;

/// A document got a version of its content.
public record ContentAdded(
    Identifier document,
    CustomerNumber customer,
    int version,
    Sha256 original,
    long bytes,
    String mediaType)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "document.content-added",
        "document",
        document.text(),
        customer.value(),
        Map.of(
            "version", Integer.toString(version),
            "sha256", original.hex(),
            "bytes", Long.toString(bytes),
            "mediaType", mediaType));
  }
}
