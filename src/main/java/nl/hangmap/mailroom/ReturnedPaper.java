package nl.hangmap.mailroom;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.access.Role;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.classification.DocumentFacts;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.classification.Handling;
import nl.hangmap.classification.KeyPoint;
import nl.hangmap.classification.Policy;
import nl.hangmap.clientfile.DocumentChange;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.filetracking.Archive;
import nl.hangmap.filetracking.Scan;
import nl.hangmap.filetracking.Stations;
import org.springframework.stereotype.Component;

/// What becomes of the paper that came back: a static piece is registered on the client file and
/// told its box, a dynamic one goes to the scanner, which registers it.
@Component
class ReturnedPaper {

  /// State of a document whose return was taken back.
  static final String WITHDRAWN = "withdrawn";

  private final DocumentTypes types;
  private final Policy policy;
  private final Documents documents;
  private final Archive archive;
  private final Stations stations;
  private final Viewers viewers;

  ReturnedPaper(
      DocumentTypes types,
      Policy policy,
      Documents documents,
      Archive archive,
      Stations stations,
      Viewers viewers) {
    this.types = types;
    this.policy = policy;
    this.documents = documents;
    this.archive = archive;
    this.stations = stations;
    this.viewers = viewers;
  }

  /// Where the paper in somebody's hand goes.
  sealed interface Way {
    /// Nothing is kept of it.
    record Nowhere() implements Way {}

    record ToScanner() implements Way {}

    /// Its key points have to be entered on the client file.
    record ByHand() implements Way {}

    /// No box is open at the station.
    record ToTray(Identifier document) implements Way {}

    record IntoBox(Identifier document, String path) implements Way {}
  }

  /// What came back, with all that decides what becomes of it.
  record Received(Piece piece, MailingView mailing, Scan scan) {}

  Way received(Received back) {
    var id = back.mailing().documentType();
    if (id == null) {
      return new Way.Nowhere();
    }
    var type = types.get(id);
    if (handling(type, back) == Handling.DYNAMIC) {
      return new Way.ToScanner();
    }
    if (!isRegisteredByScan(type)) {
      return new Way.ByHand();
    }
    var document = registered(type, back);
    var box = stations.use(back.scan().request().device(), Kind.DOCUMENT);
    if (box.isEmpty()) {
      return new Way.ToTray(document);
    }
    var place = archive.put(document, box.get().code());
    return new Way.IntoBox(document, place.path());
  }

  /// The return was taken back: the document stays on the client file, withdrawn, without a place.
  void withdraw(Identifier document, Viewer by) {
    change(document, new DocumentChange(null, null, WITHDRAWN), by);
    archive.takeOut(document);
  }

  private Handling handling(DocumentType type, Received back) {
    var date = Objects.requireNonNull(back.piece().view().receivedOn());
    var facts = new DocumentFacts(type.id(), type.firstState().id(), date, type.homeDepartment());
    return policy.classify(facts).handling();
  }

  private static boolean isRegisteredByScan(DocumentType type) {
    return type.keyPoints().stream().noneMatch(KeyPoint::required)
        && type.state(WITHDRAWN).isPresent();
  }

  private Identifier registered(DocumentType type, Received back) {
    var keyPoints = keyPoints(type, back);
    var known = back.piece().view().document();
    if (known != null) {
      var state = type.firstState().id();
      change(known, new DocumentChange(null, keyPoints, state), back.scan().by());
      return known;
    }
    var date = Objects.requireNonNull(back.piece().view().receivedOn());
    var wish =
        new NewDocument(
            type.id(), date, back.mailing().name(), keyPoints, null, type.homeDepartment());
    return documents.register(back.piece().view().customer(), wish).id();
  }

  private static Map<String, String> keyPoints(DocumentType type, Received back) {
    var answer = back.mailing().answer(back.piece().view().answer());
    var keyPoints = new HashMap<String, String>();
    if (type.keyPoint("campaign").isPresent()) {
      keyPoints.put("campaign", back.mailing().name());
    }
    if (type.keyPoint("answer").isPresent()) {
      keyPoints.put("answer", answer.map(AnswerOption::label).orElse(""));
    }
    return keyPoints;
  }

  /// Whoever may scan a return may also take it back, but nothing else on the document.
  private void change(Identifier document, DocumentChange change, Viewer by) {
    var allowed =
        new Viewer(
            by.name(), by.displayName(), Set.of(Role.ADMIN), by.departments(), DocumentRights.ALL);
    viewers.as(
        allowed,
        () -> {
          var now = documents.get(document);
          documents.change(document, now.version(), change);
        });
  }
}
