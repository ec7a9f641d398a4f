package nl.hangmap.filetracking;

import java.util.List;
import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.barcode.Identifier;

/// A range of locations was added in one go.
///
/// @param codes in the order they were made, at least one
public record LocationsAdded(List<Identifier> codes) implements Auditable {

  public LocationsAdded {
    codes = List.copyOf(codes);
  }

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "locations.added",
        "place",
        codes.getFirst().text(),
        null,
        Map.of(
            "count", Integer.toString(codes.size()),
            "first", codes.getFirst().text(),
            "last", codes.getLast().text()));
  }
}
