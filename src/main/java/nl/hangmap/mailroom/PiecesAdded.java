package nl.hangmap.mailroom;

import java.util.List;
import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.barcode.Identifier;

/// Pieces were made for a mailing.
///
/// @param codes in their order, at least one
public record PiecesAdded(long mailing, List<Identifier> codes) implements Auditable {

  public PiecesAdded {
    codes = List.copyOf(codes);
  }

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "mailing.pieces-added",
        "mailing",
        Long.toString(mailing),
        null,
        Map.of(
            "count", Integer.toString(codes.size()),
            "first", codes.getFirst().text(),
            "last", codes.getLast().text()));
  }
}
