package nl.hangmap.capture;

import java.util.HashMap;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A person decided that pages of a batch go into no client file.
///
/// @param paper the document on paper that was registered instead, or null
public record ScanRejected(long batch, long item, String reason, @Nullable Identifier paper)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    var details = new HashMap<String, String>();
    details.put("batch", Long.toString(batch));
    details.put("reason", reason);
    if (paper != null) {
      details.put("paper", paper.text());
    }
    return new AuditFact("scan.rejected", "review-item", Long.toString(item), null, details);
  }
}
