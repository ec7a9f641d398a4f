package nl.hangmap.capture;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The edits that a person makes to the pages of documents in review, each a new edition of them,
/// and each undoable as long as nothing it touched was settled.
///
/// One transaction per edit, with the batch locked first: at every moment each page is in exactly
/// one document.
@Service
public class PageEdits {

  private static final int NEAREST = 10;

  private final ReviewStore queue;
  private final BatchStore batches;
  private final ItemStore items;
  private final PageStore pages;
  private final ReadingStore readings;
  private final CarriedIdentifiers identifiers;
  private final VisibleItems visible;
  private final PageEditStore edits;
  private final CaptureJobs jobs;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PageEdits(
      ReviewStore queue,
      BatchStore batches,
      ItemStore items,
      PageStore pages,
      ReadingStore readings,
      CarriedIdentifiers identifiers,
      VisibleItems visible,
      PageEditStore edits,
      CaptureJobs jobs,
      Viewers viewers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.queue = queue;
    this.batches = batches;
    this.items = items;
    this.pages = pages;
    this.readings = readings;
    this.identifiers = identifiers;
    this.visible = visible;
    this.edits = edits;
    this.jobs = jobs;
    this.viewers = viewers;
    this.events = events;
    this.clock = clock;
  }

  /// What can be done with the pages of a document.
  ///
  /// @throws Refusal `review.unknown`
  @Transactional(readOnly = true)
  public EditView view(long id) {
    var viewer = viewers.require(Permission.REVIEW);
    requireVisible(id, viewer);
    var rights = viewer.documents();
    return new EditView(
        queue.near(id, true, rights, NEAREST),
        queue.near(id, false, rights, NEAREST),
        edits.last(id).map(EditRow::kind).orElse(null));
  }

  /// Carries out an edit.
  ///
  /// @param edition of the document as the person saw it
  /// @throws Refusal `review.unknown`, `review.settled-already`, `review.edited-meanwhile`, or what
  ///   is wrong with the edit
  @Transactional
  public EditDone edit(long id, int edition, PageEdit edit) {
    var viewer = viewers.require(Permission.REVIEW);
    long batch = requireVisible(id, viewer);
    batches.lock(batch);
    var before = new ArrayList<ItemLayout>();
    other(edit, id).ifPresent(other -> requireOther(other, batch, viewer));
    for (var item : locked(id, other(edit, id).orElse(id))) {
      before.add(ItemLayout.of(item, pages.ofItem(item.id())));
    }
    requireEdition(id, edition);
    var after = identifiers.in(changed(edit, before, batch));
    after.stream().skip(before.size()).map(ItemLayout::beforeAnyPage).forEach(before::add);
    return carryOut(batch, new EditRow(0, edit.kind(), before, after), viewer);
  }

  /// Takes back the last edit that touched a document, which is a new edition too.
  ///
  /// @throws Refusal `review.unknown`, `review.edited-meanwhile`, `review.edit-none`,
  ///   `review.edit-later` or `review.edit-settled`
  @Transactional
  public EditDone undo(long id, int edition) {
    var viewer = viewers.require(Permission.REVIEW);
    long batch = requireVisible(id, viewer);
    batches.lock(batch);
    var edit = edits.last(id).orElseThrow(() -> Refusal.conflict("review.edit-none", name(id)));
    var touched = new TreeSet<>(edit.after().stream().map(ItemLayout::item).toList());
    touched.forEach(items::lock);
    requireEdition(id, edition);
    edit.after().forEach(after -> requireAsLeft(after, edit, viewer));
    var now = now();
    edit.before().forEach(layout -> edits.lay(layout, viewer.name(), now));
    edits.undone(edit.id(), viewer.name(), now);
    return done(batch, edit.kind(), edit.before(), true);
  }

  private List<ItemLayout> changed(PageEdit edit, List<ItemLayout> before, long batch) {
    var item = before.getFirst();
    return switch (edit) {
      case PageEdit.Split split -> PageEditing.split(item, split, edits.insertItem(batch));
      case PageEdit.Merge merge -> PageEditing.merge(item, merge, before.getLast());
      case PageEdit.Move move -> PageEditing.move(item, move);
      case PageEdit.Transfer transfer -> PageEditing.transfer(item, transfer, before.getLast());
      case PageEdit.Rotate rotate -> PageEditing.rotate(item, rotate, lies(item, rotate.page()));
      case PageEdit.SetAside aside -> PageEditing.setAside(item, aside, edits.insertItem(batch));
    };
  }

  private EditDone carryOut(long batch, EditRow edit, Viewer viewer) {
    var now = now();
    edit.after().forEach(layout -> edits.lay(layout, viewer.name(), now));
    edits.insert(batch, edit, viewer.name(), now);
    return done(batch, edit.kind(), edit.after(), false);
  }

  private EditDone done(long batch, PageEdit.Kind kind, List<ItemLayout> laid, boolean undone) {
    var touched = laid.stream().map(ItemLayout::item).toList();
    events.publishEvent(new PagesEdited(batch, kind, touched, undone));
    var waiting =
        laid.stream()
            .filter(layout -> layout.state() == ItemState.REVIEW)
            .map(ItemLayout::item)
            .toList();
    for (var item : waiting) {
      jobs.remake(items.find(item).orElseThrow());
    }
    return new EditDone(kind, waiting.getFirst(), waiting);
  }

  private int lies(ItemLayout item, int page) {
    PageEditing.requirePage(item, page);
    var place = item.pages().get(page - 1);
    var turn = place.turn();
    return turn == null ? readings.turn(place.page()) : turn;
  }

  private static Optional<Long> other(PageEdit edit, long id) {
    var other =
        switch (edit) {
          case PageEdit.Merge merge -> Optional.of(merge.item());
          case PageEdit.Transfer transfer -> Optional.of(transfer.item());
          case PageEdit.Split split -> Optional.<Long>empty();
          case PageEdit.Move move -> Optional.<Long>empty();
          case PageEdit.Rotate rotate -> Optional.<Long>empty();
          case PageEdit.SetAside aside -> Optional.<Long>empty();
        };
    if (other.filter(item -> item == id).isPresent()) {
      throw Refusal.invalidAt("item", "review.edit-itself");
    }
    return other;
  }

  /// The edited item and the other one, both waiting and both locked, the lower number first.
  private List<ItemRow> locked(long id, long other) {
    var rows = new HashMap<Long, ItemRow>();
    for (long one : new TreeSet<>(List.of(id, other))) {
      rows.put(one, waiting(one));
    }
    var edited = Objects.requireNonNull(rows.get(id));
    return id == other ? List.of(edited) : List.of(edited, Objects.requireNonNull(rows.get(other)));
  }

  private ItemRow waiting(long id) {
    return items
        .lock(id)
        .filter(item -> item.state() == ItemState.REVIEW)
        .orElseThrow(() -> Refusal.conflict("review.settled-already", name(id)));
  }

  private void requireEdition(long id, int edition) {
    if (items.find(id).orElseThrow().edition() != edition) {
      throw Settling.editedMeanwhile(id);
    }
  }

  /// Nothing may have happened to what an edit left behind.
  private void requireAsLeft(ItemLayout after, EditRow edit, Viewer viewer) {
    if (after.state() != ItemState.EMPTY) {
      requireVisible(after.item(), viewer);
    }
    if (edits.last(after.item()).orElseThrow().id() != edit.id()) {
      throw Refusal.conflict("review.edit-later", name(after.item()));
    }
    if (items.find(after.item()).orElseThrow().state() != after.state()) {
      throw Refusal.conflict("review.edit-settled", name(after.item()));
    }
  }

  private void requireOther(long other, long batch, Viewer viewer) {
    if (requireVisible(other, viewer) != batch) {
      throw Refusal.invalidAt("item", "review.edit-other-batch", name(other));
    }
  }

  private long requireVisible(long id, Viewer viewer) {
    return visible.require(id, viewer).batch();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String name(long item) {
    return Long.toString(item);
  }
}
