package nl.hangmap.mailroom;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// A mailing was prepared.
public record MailingCreated(long mailing, String name) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "mailing.created", "mailing", Long.toString(mailing), null, Map.of("name", name));
  }
}
