package nl.hangmap.filetracking;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A location, box or folder was taken into use.
///
/// @param customer number of whose folder it is, null for anything else
public record PlaceAdded(Identifier code, String name, @Nullable String customer)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact("place.added", "place", code.text(), customer, Map.of("name", name));
  }
}
