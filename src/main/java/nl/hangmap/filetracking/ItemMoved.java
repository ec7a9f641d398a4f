package nl.hangmap.filetracking;

import java.util.HashMap;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A box, folder or document was put somewhere else, with everything in it.
///
/// @param customer number of whose folder or document it is, null for a box
/// @param from what it lay in, null when nowhere
/// @param to what it lies in now, null when its first placing was taken back
/// @param path the way to `to` at that moment
public record ItemMoved(
    Identifier item,
    @Nullable String customer,
    @Nullable Identifier from,
    @Nullable Identifier to,
    MoveKind kind,
    String path)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    var details = new HashMap<String, String>();
    details.put("kind", kind.name());
    details.put("path", path);
    if (from != null) {
      details.put("from", from.text());
    }
    if (to != null) {
      details.put("to", to.text());
    }
    return new AuditFact("item.moved", "place", item.text(), customer, details);
  }
}
