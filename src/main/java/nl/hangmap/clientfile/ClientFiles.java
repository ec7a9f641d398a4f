package nl.hangmap.clientfile;

import java.util.List;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.springframework.stereotype.Service;

/// The client file of a customer: its documents, what is expected back and what happened.
@Service
public class ClientFiles {

  private final FilePages pages;
  private final Timeline timeline;
  private final Customers customers;
  private final Viewers viewers;

  ClientFiles(FilePages pages, Timeline timeline, Customers customers, Viewers viewers) {
    this.pages = pages;
    this.timeline = timeline;
    this.customers = customers;
    this.viewers = viewers;
  }

  public ClientFileView file(CustomerNumber customer, PageRequest page) {
    return file(new FileQuestion(customer, null, page));
  }

  /// The customer, a page of the documents that the viewer has a right to, and what is expected
  /// back.
  public ClientFileView file(FileQuestion question) {
    var viewer = viewers.require(Permission.FILE_READ);
    var customer = customers.get(question.customer());
    return new ClientFileView(
        customer, pages.documents(question, viewer), pages.returns(question.customer(), viewer));
  }

  /// A document with where its paper lies and what of it opens on screen.
  public FileEntry entry(DocumentView document) {
    return pages.entries(List.of(document), viewers.require(Permission.FILE_READ)).getFirst();
  }

  /// What happened on a client file, newest first.
  public Page<TimelineEntry> timeline(CustomerNumber customer, PageRequest page) {
    var rights = rights();
    return timeline.ofCustomer(customers.get(customer).number(), rights, page);
  }

  /// What happened to a document, newest first; nothing when the viewer has no right to it.
  public Page<TimelineEntry> timeline(Identifier document, PageRequest page) {
    return timeline.ofDocument(document, rights(), page);
  }

  /// Writes on the timeline of a client file, in the caller's transaction.
  public void note(TimelineNote note) {
    timeline.add(note);
  }

  private DocumentRights rights() {
    return viewers.require(Permission.FILE_READ).documents();
  }
}
