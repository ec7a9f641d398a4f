package nl.hangmap.search;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.function.Consumer;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.DocumentChanged;
import nl.hangmap.clientfile.DocumentReclassified;
import nl.hangmap.clientfile.DocumentRegistered;
import nl.hangmap.clientfile.DocumentStateChanged;
import nl.hangmap.content.RenditionAdded;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.customer.CustomerChanged;
import nl.hangmap.filetracking.LocationRemoved;
import nl.hangmap.filetracking.LocationsAdded;
import nl.hangmap.filetracking.PlaceAdded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Keeps the index up to date: after every change that was committed it looks again at what
/// changed.
@Component
class IndexUpdates {

  private final Indexer indexer;
  private final SchedulerClient scheduler;
  private final Viewers viewers;

  IndexUpdates(Indexer indexer, SchedulerClient scheduler, Viewers viewers) {
    this.indexer = indexer;
    this.scheduler = scheduler;
    this.viewers = viewers;
  }

  @ApplicationModuleListener
  void on(DocumentRegistered event) {
    update(event.document().id(), indexer::document);
  }

  @ApplicationModuleListener
  void on(DocumentChanged event) {
    update(event.document().id(), indexer::document);
  }

  @ApplicationModuleListener
  void on(DocumentStateChanged event) {
    update(event.document().id(), indexer::document);
  }

  @ApplicationModuleListener
  void on(DocumentReclassified event) {
    update(event.document().id(), indexer::document);
  }

  @ApplicationModuleListener
  void on(RenditionAdded event) {
    if (event.kind() == RenditionKind.TEXT) {
      update(event.document(), indexer::documentWithText);
    }
  }

  @ApplicationModuleListener
  void on(PlaceAdded event) {
    update(event.code(), indexer::place);
  }

  @ApplicationModuleListener
  void on(LocationsAdded event) {
    event.codes().forEach(code -> update(code, indexer::place));
  }

  @ApplicationModuleListener
  void on(LocationRemoved event) {
    update(event.code(), indexer::place);
  }

  /// A customer may have many documents: a job looks at them part by part.
  @ApplicationModuleListener
  void on(CustomerChanged event) {
    if (event.changes().stream().anyMatch(change -> change.field().equals("name"))) {
      scheduler.scheduleIfNotExists(RenamedCustomerJob.instance(event.number(), event.version()));
    }
  }

  private void update(Identifier id, Consumer<Identifier> change) {
    viewers.as(Viewer.system("search-index"), () -> change.accept(id));
  }
}
