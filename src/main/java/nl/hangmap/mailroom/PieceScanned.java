package nl.hangmap.mailroom;

import java.util.HashMap;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// The return of a piece was scanned, or the scan was taken back; `piece` is as it stands after it.
public record PieceScanned(PieceView piece, PieceStatus oldStatus) implements Auditable {

  @Override
  public AuditFact auditFact() {
    var details = new HashMap<String, String>();
    details.put("old", oldStatus.name());
    details.put("new", piece.status().name());
    if (piece.answer() != null) {
      details.put("answer", piece.answer());
    }
    if (piece.reason() != null) {
      details.put("reason", piece.reason().name());
    }
    if (piece.receivedOn() != null) {
      details.put("receivedOn", piece.receivedOn().toString());
    }
    return new AuditFact(
        "piece.scanned", "piece", piece.code().text(), piece.customer().value(), details);
  }
}
