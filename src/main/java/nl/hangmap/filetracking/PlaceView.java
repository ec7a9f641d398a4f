package nl.hangmap.filetracking;

import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.kernel.Page;
import org.jspecify.annotations.Nullable;

/// Where something is now, what holds it, and its history.
///
/// @param path the way to it, as in [PlaceSummary]
/// @param chain what holds it, from the top of the tree down; for a location without itself
/// @param effectivePlace the lowest location it lies in, through all containers; null when unknown
/// @param home where it belongs, null when that was never said
/// @param history newest first
public record PlaceView(
    Identifier code,
    Kind kind,
    @Nullable LocationType type,
    String name,
    @Nullable String customer,
    PlaceStatus status,
    String path,
    List<PlaceStep> chain,
    @Nullable PlaceStep effectivePlace,
    @Nullable PlaceStep home,
    Page<Movement> history) {

  public PlaceView {
    chain = List.copyOf(chain);
  }
}
