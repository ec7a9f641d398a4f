package nl.hangmap.clientfile;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the rest of Hangmap, the audit trail and the timeline what happened to a document.
@Component
class DocumentHistory {

  private final ApplicationEventPublisher events;
  private final Timeline timeline;

  DocumentHistory(ApplicationEventPublisher events, Timeline timeline) {
    this.events = events;
    this.timeline = timeline;
  }

  void registered(DocumentView document) {
    events.publishEvent(new DocumentRegistered(document));
    note("document-registered", document, reasoned(document));
  }

  /// Tells everything in which the document differs from what it was.
  void changed(DocumentView before, DocumentView after) {
    if (!before.title().equals(after.title()) || !before.keyPoints().equals(after.keyPoints())) {
      fieldsChanged(before, after);
    }
    if (!before.state().equals(after.state())) {
      events.publishEvent(new DocumentStateChanged(after, before.state()));
      note(
          "document-state-changed",
          after,
          Map.of("oldState", before.state(), "state", after.state()));
    }
    if (!before.scanRequested() && after.scanRequested()) {
      events.publishEvent(new ScanRequested(after));
      note("document-scan-requested", after, Map.of());
    }
    if (before.handling() != after.handling()) {
      events.publishEvent(new DocumentReclassified(after, before.handling()));
      note("document-reclassified", after, reasoned(after));
    }
  }

  private void fieldsChanged(DocumentView before, DocumentView after) {
    var oldValues = new HashMap<String, String>();
    var newValues = new HashMap<String, String>();
    if (!before.title().equals(after.title())) {
      oldValues.put("title", before.title());
      newValues.put("title", after.title());
    }
    var names = new TreeSet<>(before.keyPoints().keySet());
    names.addAll(after.keyPoints().keySet());
    for (var name : names) {
      var oldValue = before.keyPoints().getOrDefault(name, "");
      var newValue = after.keyPoints().getOrDefault(name, "");
      if (!oldValue.equals(newValue)) {
        oldValues.put("keyPoints." + name, oldValue);
        newValues.put("keyPoints." + name, newValue);
      }
    }
    events.publishEvent(new DocumentChanged(after, oldValues, newValues));
    var fields = new TreeSet<>(newValues.keySet());
    note("document-changed", after, Map.of("fields", String.join(", ", fields)));
  }

  private static Map<String, String> reasoned(DocumentView document) {
    return Map.of(
        "handling", document.handling().name(),
        "reason.nl", document.reason().nl(),
        "reason.en", document.reason().en());
  }

  private void note(String kind, DocumentView document, Map<String, String> facts) {
    var all = new HashMap<>(facts);
    all.put("type", document.type());
    all.put("title", document.title());
    timeline.add(new TimelineNote(document.customer(), document.id(), kind, all));
  }
}
