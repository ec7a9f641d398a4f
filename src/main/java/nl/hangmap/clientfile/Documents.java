package nl.hangmap.clientfile;

import java.util.Collection;
import java.util.List;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.classification.Classification;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The documents of all client files, dynamic and static alike.
///
/// A document that the viewer has no right to is answered as if it did not exist.
@Service
public class Documents {

  private final DocumentStore store;
  private final Registration registration;
  private final Changes changes;
  private final Viewers viewers;

  Documents(DocumentStore store, Registration registration, Changes changes, Viewers viewers) {
    this.store = store;
    this.registration = registration;
    this.changes = changes;
    this.viewers = viewers;
  }

  /// Registers a document on a client file and answers how it is kept, with the reason.
  ///
  /// @throws Refusal with every problem of the document and its field; not found for the customer
  @Transactional
  public DocumentView register(CustomerNumber customer, NewDocument wish) {
    var viewer = viewers.require(Permission.DOCUMENT_REGISTER);
    return changes.add(registration.document(customer, wish, viewer, true));
  }

  /// Tells how a document would be kept without registering it, for whichever customer.
  ///
  /// @throws Refusal as [#register], save for the customer
  public Classification check(NewDocument wish) {
    return registration.answer(wish, viewers.require(Permission.DOCUMENT_REGISTER));
  }

  /// Registers a document that was recognised without a person; required key points that were not
  /// found in it stay open, and are shown as missing until somebody enters them.
  ///
  /// @throws Refusal as [#register], save for missing key points
  @Transactional
  public DocumentView registerRecognised(CustomerNumber customer, NewDocument wish) {
    var viewer = viewers.require(Permission.DOCUMENT_REGISTER);
    return changes.add(registration.document(customer, wish, viewer, false));
  }

  /// @throws Refusal `document.not-found`, also when the viewer has no right to it
  public DocumentView get(Identifier id) {
    var viewer = viewers.require(Permission.FILE_READ);
    return store
        .find(id)
        .filter(document -> viewer.mayRead(document.type(), document.department()))
        .orElseThrow(() -> Refusal.notFound("document.not-found", id.grouped()));
  }

  /// Those of at most 200 documents that exist and that the viewer has a right to, in no order.
  public List<DocumentView> find(Collection<Identifier> ids) {
    return store.find(ids, viewers.require(Permission.FILE_READ).documents());
  }

  /// @throws Refusal `version.stale` when somebody else changed the document meanwhile
  @Transactional
  public DocumentView changeState(Identifier id, long version, String state) {
    return change(id, version, DocumentChange.toState(state));
  }

  /// Changes title, key points or state; another state is classified anew.
  ///
  /// @param version the version that the change is based on
  /// @throws Refusal `version.stale`, or every problem of the change and its field
  @Transactional
  public DocumentView change(Identifier id, long version, DocumentChange change) {
    viewers.require(Permission.DOCUMENT_CHANGE_STATE);
    var before = get(id);
    if (before.version() != version) {
      throw new Refusal(Refusal.Kind.STALE, "version.stale");
    }
    return changes.save(before, changes.apply(before, change));
  }

  /// Makes a static document dynamic, so that its content may come in; does nothing when it is
  /// dynamic.
  @Transactional
  public DocumentView requestScan(Identifier id) {
    viewers.require(Permission.CONTENT_ADD);
    var before = get(id);
    return before.takesContent() ? before : changes.save(before, changes.withScanRequested(before));
  }
}
