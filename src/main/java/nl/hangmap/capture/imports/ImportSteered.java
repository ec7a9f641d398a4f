package nl.hangmap.capture.imports;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// An import was checked, started, stopped or tried again, or it ended.
///
/// @param change `asked`, `started`, `stopped`, `retried` or `ended`
/// @param counts how its lines stood then
public record ImportSteered(long id, String list, String change, ImportView.LineCounts counts)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "import.steered",
        "import",
        Long.toString(id),
        null,
        Map.of(
            "list", list,
            "change", change,
            "good", Integer.toString(counts.good()),
            "bad", Integer.toString(counts.bad()),
            "done", Integer.toString(counts.done()),
            "failed", Integer.toString(counts.failed())));
  }
}
