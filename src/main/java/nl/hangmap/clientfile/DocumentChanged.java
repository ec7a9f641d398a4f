package nl.hangmap.clientfile;

import java.util.HashMap;
import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// The title or key points of a document were changed; `document` is as it stands after it.
///
/// @param oldValues the values before it by field, `title` or `keyPoints.<name>`; empty text for a
///   key point that was not there
/// @param newValues the values after it by the same fields; empty text for a key point removed
public record DocumentChanged(
    DocumentView document, Map<String, String> oldValues, Map<String, String> newValues)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    var details = new HashMap<String, String>();
    oldValues.forEach((field, value) -> details.put(field + ".old", value));
    newValues.forEach((field, value) -> details.put(field + ".new", value));
    return DocumentAudit.fact("document.changed", document, details);
  }
}
