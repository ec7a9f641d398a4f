package nl.hangmap.filetracking;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.barcode.Identifier;

/// A location in which nothing lay was taken out of use.
public record LocationRemoved(Identifier code, String path) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact("location.removed", "place", code.text(), null, Map.of("path", path));
  }
}
