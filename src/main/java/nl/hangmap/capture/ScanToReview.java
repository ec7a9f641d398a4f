package nl.hangmap.capture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// Pages of a batch wait for a person.
public record ScanToReview(long batch, long item, List<Reason> reasons) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "scan.to-review",
        "review-item",
        Long.toString(item),
        null,
        Map.of(
            "batch", Long.toString(batch),
            "reasons", reasons.stream().map(Reason::name).collect(Collectors.joining(", "))));
  }
}
