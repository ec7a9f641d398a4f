package nl.hangmap.capture;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets several people work through the review queue at once: who opens a document holds it, and
/// nobody else is given it.
///
/// A hold ends by itself some minutes after its holder was last heard of, so that nothing stays
/// behind with somebody who went home.
@Service
public class Holding {

  /// How long a document is held after the last sign of its holder.
  static final Duration HELD_FOR = Duration.ofMinutes(3);

  private final ReviewStore store;
  private final VisibleItems visible;
  private final Viewers viewers;
  private final Clock clock;

  Holding(ReviewStore store, VisibleItems visible, Viewers viewers, Clock clock) {
    this.store = store;
    this.visible = visible;
    this.viewers = viewers;
    this.clock = clock;
  }

  /// Holds a document, or goes on holding it, unless somebody else does.
  ///
  /// @return who holds it now, or null when it does not wait
  /// @throws Refusal `review.unknown`
  public @Nullable String hold(long id) {
    return hold(id, false);
  }

  /// Holds a document, also when somebody else did.
  ///
  /// @throws Refusal `review.unknown`
  public void takeOver(long id) {
    hold(id, true);
  }

  private @Nullable String hold(long id, boolean fromOthers) {
    var viewer = viewers.require(Permission.REVIEW);
    visible.require(id, viewer);
    if (store.hold(id, hold(viewer), fromOthers)) {
      return viewer.name();
    }
    return visible.require(id, viewer).heldBy();
  }

  /// As [#hold], and says why it cannot be held.
  ///
  /// @throws Refusal `review.unknown`, `review.settled-already`, `review.held`
  public void require(long id) {
    var holder = hold(id);
    if (holder == null) {
      throw Refusal.conflict("review.settled-already", Long.toString(id));
    }
    if (!holder.equals(viewers.current().name())) {
      throw Refusal.conflict("review.held", Long.toString(id), holder);
    }
  }

  /// Lets a document go, if it was held by this person.
  ///
  /// @throws Refusal `review.unknown`
  public void release(long id) {
    var viewer = viewers.require(Permission.REVIEW);
    visible.require(id, viewer);
    store.release(id, viewer.name());
  }

  /// Holds the next document that nobody else holds.
  ///
  /// @param after the document behind which it is looked for; 0 for the first of all
  /// @return empty when nothing is left that is not held by others
  @Transactional
  public Optional<Long> next(long after) {
    return next(after, viewers.require(Permission.REVIEW));
  }

  /// Lets a document go and holds the next one.
  ///
  /// @throws Refusal `review.unknown`
  @Transactional
  public Optional<Long> skip(long id) {
    release(id);
    return next(id);
  }

  Optional<Long> next(long after, Viewer viewer) {
    return store.holdNext(after, viewer.documents(), hold(viewer));
  }

  /// The document that would come next, without holding it.
  Optional<Long> peek(long after, Viewer viewer) {
    return store.next(after, viewer.documents(), viewer.name());
  }

  /// @throws Refusal `review.held` when somebody else holds it
  void refuseHeldByOther(ItemRow item, Viewer viewer) {
    store
        .holder(item.id())
        .filter(holder -> !holder.equals(viewer.name()))
        .ifPresent(
            holder -> {
              throw Refusal.conflict("review.held", Long.toString(item.id()), holder);
            });
  }

  private Hold hold(Viewer viewer) {
    return new Hold(viewer.name(), clock.instant().plus(HELD_FOR));
  }

  /// Who holds a document, and until when.
  record Hold(String by, java.time.Instant until) {}
}
