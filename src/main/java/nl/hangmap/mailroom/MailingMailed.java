package nl.hangmap.mailroom;

import java.time.LocalDate;
import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// The pieces of a mailing that were still in the house went to the post.
public record MailingMailed(long mailing, LocalDate on, int pieces) implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "mailing.mailed",
        "mailing",
        Long.toString(mailing),
        null,
        Map.of("on", on.toString(), "pieces", Integer.toString(pieces)));
  }
}
