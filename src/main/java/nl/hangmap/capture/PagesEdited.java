package nl.hangmap.capture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;

/// A person changed how documents in review use their pages, or took such a change back.
///
/// @param items the documents it touched, the edited one first
public record PagesEdited(long batch, PageEdit.Kind kind, List<Long> items, boolean undone)
    implements Auditable {

  public PagesEdited {
    items = List.copyOf(items);
  }

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        undone ? "scan.edit-undone" : "scan.pages-edited",
        "review-item",
        Long.toString(items.getFirst()),
        null,
        Map.of(
            "batch",
            Long.toString(batch),
            "edit",
            kind.name(),
            "items",
            items.stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }
}
