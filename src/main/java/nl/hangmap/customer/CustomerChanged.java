package nl.hangmap.customer;

import java.util.LinkedHashMap;
import java.util.List;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// Fields of a customer were changed.
///
/// @param version the version that the change made
public record CustomerChanged(CustomerNumber number, long version, List<FieldChange> changes)
    implements Auditable {

  public CustomerChanged {
    changes = List.copyOf(changes);
  }

  @Override
  public AuditFact auditFact() {
    var details = new LinkedHashMap<String, String>();
    changes.forEach(
        change -> details.put(change.field(), change.before() + " → " + change.after()));
    return new AuditFact("customer.changed", "customer", number.value(), number.value(), details);
  }
}
