package nl.hangmap.capture;

import java.util.List;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pages with nothing on them that were left out of documents, and the way back.
@Service
public class BlankPages {

  private final BatchStore batches;
  private final PageStore pages;
  private final ItemStore items;
  private final VisibleItems visible;
  private final CaptureJobs jobs;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;

  BlankPages(
      BatchStore batches,
      PageStore pages,
      ItemStore items,
      VisibleItems visible,
      CaptureJobs jobs,
      Viewers viewers,
      ApplicationEventPublisher events) {
    this.batches = batches;
    this.pages = pages;
    this.items = items;
    this.visible = visible;
    this.jobs = jobs;
    this.viewers = viewers;
    this.events = events;
  }

  /// Brings a page back: into its document while that waits in review, else as a document of its
  /// own that a person settles.
  ///
  /// @return the document in review that has the page now, or will have it in a moment
  /// @throws Refusal `batch.blank-unknown`
  @Transactional
  public long bringBack(long batch, long page) {
    var viewer = viewers.require(Permission.REVIEW);
    var found =
        pages.find(page).filter(one -> one.batch() == batch).orElseThrow(() -> unknown(page));
    batches.lock(batch);
    var blank = pages.find(found.id()).filter(one -> one.state() == PageState.BLANK);
    long item = place(blank.orElseThrow(() -> unknown(page)), viewer);
    events.publishEvent(new BlankPageBroughtBack(batch, page, item));
    return item;
  }

  private long place(PageRow page, Viewer viewer) {
    var waiting = waiting(page, viewer);
    if (waiting.isPresent()) {
      long item = waiting.get().id();
      pages.bringBack(page.id(), item, PageState.REVIEW);
      items.edited(item);
      jobs.remake(items.find(item).orElseThrow());
      return item;
    }
    long item = items.insert(page.batch(), null, List.of(Reason.of("brought-back")));
    pages.bringBack(page.id(), item, PageState.FILING);
    jobs.file(batches.pace(page.batch()), List.of(item));
    return item;
  }

  private Optional<ItemRow> waiting(PageRow page, Viewer viewer) {
    return Optional.ofNullable(page.blankOf())
        .flatMap(items::lock)
        .filter(item -> item.state() == ItemState.REVIEW)
        .filter(item -> visible.find(item.id(), viewer).isPresent());
  }

  private static Refusal unknown(long page) {
    return Refusal.notFound("batch.blank-unknown", Long.toString(page));
  }
}
