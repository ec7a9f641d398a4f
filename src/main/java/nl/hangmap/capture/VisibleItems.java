package nl.hangmap.capture;

import java.util.Optional;
import nl.hangmap.access.Viewer;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Which documents in review somebody may see; one that is not theirs is answered as if it did not
/// exist.
@Component
class VisibleItems {

  private final ReviewStore store;

  VisibleItems(ReviewStore store) {
    this.store = store;
  }

  /// @throws Refusal `review.unknown`, or `review.emptied` when all its pages went to others
  ReviewSummary require(long id, Viewer viewer) {
    return store.find(id, viewer.documents()).orElseThrow(() -> absent(id, viewer));
  }

  Optional<ReviewSummary> find(long id, Viewer viewer) {
    return store.find(id, viewer.documents());
  }

  private Refusal absent(long id, Viewer viewer) {
    var name = Long.toString(id);
    return store.isEmptied(id, viewer.documents())
        ? new Refusal(Refusal.Kind.GONE, "review.emptied", name)
        : Refusal.notFound("review.unknown", name);
  }
}
