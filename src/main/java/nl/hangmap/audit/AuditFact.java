package nl.hangmap.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an event says for the audit trail; who did it and when is added by the trail itself.
///
/// @param action what happened, in the past tense with its module, for example
///   `document.state-changed`
/// @param subjectKind what it happened to: `customer`, `document`, `folder`, `user`, …
/// @param subject identifier of the subject
/// @param customer number of the customer concerned, or null where there is none
/// @param details further facts, such as old and new value; no document content
public record AuditFact(
    String action,
    String subjectKind,
    String subject,
    @Nullable String customer,
    Map<String, String> details) {

  public AuditFact {
    details = Map.copyOf(details);
  }
}
