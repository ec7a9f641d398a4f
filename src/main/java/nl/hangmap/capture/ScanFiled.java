package nl.hangmap.capture;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// Pages of a batch became a document's content.
///
/// @param byText whether nothing but the text named the customer, and no person looked
public record ScanFiled(long batch, long item, FiledAs as, boolean byText) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "scan.filed",
        "document",
        as.document().text(),
        as.customer(),
        Map.of(
            "batch", Long.toString(batch),
            "item", Long.toString(item),
            "version", Integer.toString(as.version()),
            "byText", Boolean.toString(byText)));
  }
}
