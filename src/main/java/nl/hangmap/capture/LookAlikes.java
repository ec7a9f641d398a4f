package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.alike.Alike;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Service;

/// Documents that came in before and look the same: shown side by side, never refused.
///
/// One whose documents the viewer may not read is left out.
@Service
public class LookAlikes {

  private final Alike alike;
  private final ReviewStore store;
  private final VisibleItems visible;
  private final Viewers viewers;

  LookAlikes(Alike alike, ReviewStore store, VisibleItems visible, Viewers viewers) {
    this.alike = alike;
    this.store = store;
    this.visible = visible;
    this.viewers = viewers;
  }

  /// A document with the earlier ones that look like it, the likest first.
  public record Beside(ReviewSummary document, List<LookAlike> earlier) {

    public Beside {
      earlier = List.copyOf(earlier);
    }
  }

  /// @param item number of the document, waiting, filed or rejected
  /// @throws Refusal `review.unknown`
  public Beside of(long item) {
    var viewer = viewers.require(Permission.REVIEW);
    var earlier =
        alike.of(item).stream()
            .flatMap(
                one ->
                    store.find(one.item(), viewer.documents()).stream()
                        .map(found -> new LookAlike(found, one.kind(), one.percent())))
            .toList();
    return new Beside(visible.require(item, viewer), earlier);
  }
}
