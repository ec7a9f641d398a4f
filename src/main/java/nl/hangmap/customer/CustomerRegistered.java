package nl.hangmap.customer;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// A customer was registered.
public record CustomerRegistered(CustomerNumber number, CustomerKind kind) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "customer.registered",
        "customer",
        number.value(),
        number.value(),
        Map.of("kind", kind.name()));
  }
}
