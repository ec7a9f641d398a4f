package nl.hangmap.capture.guess;

import java.util.Map;
import java.util.Objects;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// Somebody set how sure the text alone must be for filing without a person.
public record FilingRuleChanged(FilingRule before, FilingRule after) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "filing-rule.changed",
        "filing-rule",
        "text",
        null,
        Map.of(
            "customerBefore", Objects.toString(before.customerPercent(), ""),
            "customer", Objects.toString(after.customerPercent(), ""),
            "typeBefore", Objects.toString(before.typePercent(), ""),
            "type", Objects.toString(after.typePercent(), "")));
  }
}
