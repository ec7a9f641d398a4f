package nl.hangmap.search;

import java.time.Clock;
import java.util.List;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.FileEntry;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.CustomerSummary;
import nl.hangmap.customer.Customers;
import nl.hangmap.filetracking.Places;
import nl.hangmap.kernel.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the index again, part by part, each in a transaction of its own together with how far it
/// is: after a crash it goes on with the part that was under way.
@Component
class RebuildWork {

  private static final int PART = 50;
  private static final int LEFTOVER_PART = 2_000;

  private final RebuildStore rebuilds;
  private final EntryStore store;
  private final Indexer indexer;
  private final Reading reading;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RebuildWork(
      RebuildStore rebuilds,
      EntryStore store,
      Indexer indexer,
      Reading reading,
      TransactionTemplate transaction,
      Clock clock) {
    this.rebuilds = rebuilds;
    this.store = store;
    this.indexer = indexer;
    this.reading = reading;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The modules from which everything is read, page by page.
  @Component
  record Reading(Customers customers, ClientFiles files, Places places) {}

  /// Goes on until the whole index is made.
  void run(long id) {
    var rebuild = rebuilds.get(id);
    while (rebuild.finishedAt() == null) {
      rebuild = next(rebuild);
    }
  }

  /// One part.
  Rebuild next(Rebuild rebuild) {
    var after =
        transaction.execute(
            status -> {
              var done = part(rebuild);
              rebuilds.save(done);
              return done;
            });
    return java.util.Objects.requireNonNull(after);
  }

  private Rebuild part(Rebuild rebuild) {
    var page = new PageRequest(PART, rebuild.cursor());
    return switch (rebuild.phase()) {
      case DOCUMENTS -> documents(rebuild, page);
      case PLACES -> {
        var places = reading.places.all(page);
        places.items().forEach(place -> indexer.place(place.code()));
        yield rebuild.withPlaces(places.items().size(), places.next());
      }
      case LEFTOVERS -> leftovers(rebuild);
      case DONE -> rebuild;
    };
  }

  /// The documents of the next customers.
  private Rebuild documents(Rebuild rebuild, PageRequest page) {
    var customers = reading.customers.find(null, page);
    int documents =
        customers.items().stream().map(CustomerSummary::number).mapToInt(this::documents).sum();
    return rebuild.withDocuments(customers.items().size(), documents, customers.next());
  }

  private int documents(CustomerNumber customer) {
    int count = 0;
    String cursor = null;
    do {
      var page = reading.files.file(customer, new PageRequest(PART, cursor)).documents();
      List<DocumentView> documents = page.items().stream().map(FileEntry::document).toList();
      documents.forEach(document -> indexer.documentWithText(document.id()));
      count += documents.size();
      cursor = page.next();
    } while (cursor != null);
    return count;
  }

  private Rebuild leftovers(Rebuild rebuild) {
    var after = rebuild.cursor() == null ? "" : rebuild.cursor();
    return store
        .removeOlderThan(rebuild.startedAt(), after, LEFTOVER_PART)
        .map(swept -> rebuild.withLeftovers(swept.removed(), swept.last()))
        .orElseGet(() -> rebuild.done(clock.instant()));
  }
}
