package nl.hangmap.clientfile;

import java.util.HashMap;
import java.util.Map;
import nl.hangmap.classification.DocumentFacts;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works out what a change makes of a document, and saves it with everything that follows from it.
@Component
class Changes {

  private final DocumentStore store;
  private final DocumentTypes types;
  private final Classifier classifier;
  private final DocumentHistory history;

  Changes(
      DocumentStore store, DocumentTypes types, Classifier classifier, DocumentHistory history) {
    this.store = store;
    this.types = types;
    this.classifier = classifier;
    this.history = history;
  }

  DocumentView add(DocumentView document) {
    store.add(document, isListedFirst(document));
    history.registered(document);
    return document;
  }

  /// @throws Refusal with every problem of the change and its field
  DocumentView apply(DocumentView document, DocumentChange change) {
    var type = types.get(document.type());
    var check = new DocumentCheck();
    var title = title(document, type, change.title(), check);
    var keyPoints = keyPoints(document, type, change.keyPoints(), check);
    var state = change.state() == null ? document.state() : check.state(type, change.state());
    check.refuseProblems();
    return classified(document.with(title, keyPoints, state), document.scanRequested());
  }

  DocumentView withScanRequested(DocumentView document) {
    return classified(document, true);
  }

  /// The document as the policy classifies it now.
  private DocumentView classified(DocumentView document, boolean scanRequested) {
    var facts =
        new DocumentFacts(
            document.type(), document.state(), document.date(), document.department());
    return document.with(classifier.classify(facts, scanRequested), scanRequested);
  }

  /// Saves the document when the policy now gives another rule than when it was last classified.
  void reclassify(DocumentView document) {
    var after = classified(document, document.scanRequested());
    if (after.handling() != document.handling() || !after.rule().equals(document.rule())) {
      save(document, after);
    }
  }

  /// Saves the document under its next version and tells what changed; without a difference nothing
  /// happens.
  ///
  /// @throws Refusal `version.stale` when somebody else changed it meanwhile
  DocumentView save(DocumentView before, DocumentView after) {
    if (after.equals(before)) {
      return before;
    }
    var saved = after.asVersion(before.version() + 1);
    if (!store.change(saved, isListedFirst(saved))) {
      throw new Refusal(Refusal.Kind.STALE, "version.stale");
    }
    history.changed(before, saved);
    return saved;
  }

  private boolean isListedFirst(DocumentView document) {
    return types.get(document.type()).isListedFirst(document.state());
  }

  private static String title(
      DocumentView document, DocumentType type, @Nullable String wish, DocumentCheck check) {
    if (wish == null) {
      return document.title();
    }
    var title = check.title(wish);
    if (title.isEmpty()) {
      check.report("title", "document.title-missing", type.id());
    }
    return title;
  }

  private static Map<String, String> keyPoints(
      DocumentView document,
      DocumentType type,
      @Nullable Map<String, String> wish,
      DocumentCheck check) {
    if (wish == null) {
      return document.keyPoints();
    }
    var merged = merged(document.keyPoints(), wish);
    check.requireKeyPoints(type, merged);
    return check.keyPoints(type, merged);
  }

  private static Map<String, String> merged(
      Map<String, String> before, Map<String, String> changes) {
    var merged = new HashMap<>(before);
    merged.putAll(changes);
    return merged;
  }
}
