package nl.hangmap.clientfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.DocumentFact.ContentFact;
import nl.hangmap.clientfile.DocumentFact.PlaceFact;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lays out a page of a client file: documents with what other modules know of them, as far as the
/// viewer may see it.
@Component
class FilePages {

  private final DocumentStore store;
  private final ObjectProvider<DocumentFactsSource> factSources;
  private final ObjectProvider<ExpectedReturnsSource> returnSources;

  FilePages(
      DocumentStore store,
      ObjectProvider<DocumentFactsSource> factSources,
      ObjectProvider<ExpectedReturnsSource> returnSources) {
    this.store = store;
    this.factSources = factSources;
    this.returnSources = returnSources;
  }

  Page<FileEntry> documents(FileQuestion question, Viewer viewer) {
    var rows = store.file(question, viewer.documents());
    var page = Page.of(rows, question.page().limit(), FiledDocument::cursor);
    var documents = page.items().stream().map(FiledDocument::document).toList();
    return new Page<>(entries(documents, viewer), page.next());
  }

  List<FileEntry> entries(List<DocumentView> documents, Viewer viewer) {
    var facts = facts(documents.stream().map(DocumentView::id).toList());
    return documents.stream()
        .map(document -> entry(document, facts.getOrDefault(document.id(), List.of()), viewer))
        .toList();
  }

  List<ExpectedReturn> returns(CustomerNumber customer, Viewer viewer) {
    return viewer.may(Permission.MAILING_READ)
        ? returnSources.stream().flatMap(source -> source.of(customer).stream()).toList()
        : List.of();
  }

  private Map<Identifier, List<DocumentFact>> facts(Collection<Identifier> documents) {
    var facts = new HashMap<Identifier, List<DocumentFact>>();
    if (!documents.isEmpty()) {
      factSources.forEach(
          source ->
              source
                  .factsOf(documents)
                  .forEach(
                      (document, known) ->
                          facts.computeIfAbsent(document, any -> new ArrayList<>()).addAll(known)));
    }
    return facts;
  }

  private static FileEntry entry(DocumentView document, List<DocumentFact> facts, Viewer viewer) {
    PlaceFact place = null;
    ContentFact content = null;
    for (var fact : facts) {
      switch (fact) {
        case PlaceFact known when viewer.may(Permission.PLACE_READ) -> place = known;
        case ContentFact known when viewer.may(Permission.CONTENT_READ) -> content = known;
        case PlaceFact hidden -> {}
        case ContentFact hidden -> {}
      }
    }
    return new FileEntry(document, place, content);
  }
}
