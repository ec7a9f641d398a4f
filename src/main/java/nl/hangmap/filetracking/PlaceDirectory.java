package nl.hangmap.filetracking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import org.springframework.stereotype.Component;

/// Adds to rows of the archive the way to each, in one query for all of them.
@Component
class PlaceDirectory {

  private final PlaceStore places;

  PlaceDirectory(PlaceStore places) {
    this.places = places;
  }

  PlaceSummary summary(Place place) {
    return summaries(List.of(place)).getFirst();
  }

  List<PlaceSummary> summaries(Collection<Place> rows) {
    var chains = places.chains(rows.stream().map(Place::code).toList());
    return rows.stream().map(place -> summary(place, chains)).toList();
  }

  private static PlaceSummary summary(Place place, Map<Identifier, List<PlaceStep>> chains) {
    var chain = chains.getOrDefault(place.code(), List.of(place.step()));
    var holders = holders(chain);
    return new PlaceSummary(
        place.code(),
        place.kind(),
        place.type(),
        place.name(),
        place.kind() == Kind.FOLDER ? place.customer() : null,
        place.parent(),
        status(chain),
        PlaceStep.path(place.kind() == Kind.LOCATION ? chain : holders));
  }

  /// The chain without the thing itself, which comes last.
  static List<PlaceStep> holders(List<PlaceStep> chain) {
    return chain.subList(0, chain.size() - 1);
  }

  static PlaceStatus status(List<PlaceStep> chain) {
    return chain.getFirst().kind() == Kind.LOCATION ? PlaceStatus.ON_SHELF : PlaceStatus.REGISTERED;
  }
}
