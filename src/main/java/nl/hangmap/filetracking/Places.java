package nl.hangmap.filetracking;

import java.util.Collection;
import java.util.List;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where everything is: for one barcode with its history, for a customer's folders, and as a tree.
@Service
@Transactional(readOnly = true)
public class Places {

  private final PlaceStore places;
  private final MoveStore moves;
  private final Items items;
  private final PlaceDirectory directory;
  private final Viewers viewers;

  Places(
      PlaceStore places, MoveStore moves, Items items, PlaceDirectory directory, Viewers viewers) {
    this.places = places;
    this.moves = moves;
    this.items = items;
    this.directory = directory;
    this.viewers = viewers;
  }

  /// Where it is now, what holds it, and its history, newest first; moves of what held it count as
  /// its own.
  ///
  /// @throws Refusal `place.unknown`, also for a document the viewer may not see
  public PlaceView get(Identifier code, PageRequest history) {
    var place = known(code);
    var chain = places.chains(List.of(code)).getOrDefault(code, List.of(place.step()));
    var holders = PlaceDirectory.holders(chain);
    var path = place.kind() == Kind.LOCATION ? chain : holders;
    var page = Page.of(moves.history(code, history), history.limit(), move -> Cursor.of(move.id()));
    return new PlaceView(
        code,
        place.kind(),
        place.type(),
        place.name(),
        place.customer(),
        PlaceDirectory.status(chain),
        PlaceStep.path(path),
        holders,
        path.stream()
            .filter(step -> step.kind() == Kind.LOCATION)
            .reduce((higher, lower) -> lower)
            .orElse(null),
        home(place),
        page);
  }

  /// What lies directly in it, in walking order: locations, boxes, folders, then documents.
  public Page<PlaceSummary> contents(Identifier code, PageRequest page) {
    known(code);
    return list(code, PlaceStore.Part.ALL, page);
  }

  /// The locations directly in a location, or the top of the tree for null, in walking order.
  public Page<PlaceSummary> locations(@Nullable Identifier parent, PageRequest page) {
    viewers.require(Permission.PLACE_READ);
    if (parent != null) {
      known(parent);
    }
    return list(parent, PlaceStore.Part.LOCATIONS, page);
  }

  /// Boxes and folders in use that lie nowhere yet.
  public Page<PlaceSummary> unplaced(PageRequest page) {
    viewers.require(Permission.PLACE_READ);
    return list(null, PlaceStore.Part.BOXES_AND_FOLDERS, page);
  }

  /// The folders of a customer, with where each lies.
  public Page<PlaceSummary> folders(CustomerNumber customer, PageRequest page) {
    viewers.require(Permission.PLACE_READ);
    return summaries(places.foldersOf(customer.value(), page), page);
  }

  /// All locations, boxes and folders in use, in the order of their barcodes.
  public Page<PlaceSummary> all(PageRequest page) {
    viewers.require(Permission.PLACE_READ);
    var rows = places.all(page);
    var found = Page.of(rows, page.limit(), place -> Cursor.of(place.code().text()));
    return new Page<>(directory.summaries(found.items()), found.next());
  }

  /// Those of the locations, boxes and folders that are in use, in no order.
  public List<PlaceSummary> find(Collection<Identifier> codes) {
    viewers.require(Permission.PLACE_READ);
    return directory.summaries(places.find(codes));
  }

  private Page<PlaceSummary> list(
      @Nullable Identifier parent, PlaceStore.Part part, PageRequest page) {
    return summaries(places.contents(parent, part, page), page);
  }

  private Page<PlaceSummary> summaries(List<Place> rows, PageRequest page) {
    var found =
        Page.of(rows, page.limit(), place -> Cursor.of(place.sortKey(), place.code().text()));
    return new Page<>(directory.summaries(items.titled(found.items())), found.next());
  }

  private @Nullable PlaceStep home(Place place) {
    var home = place.home();
    return home == null ? null : places.find(home).map(Place::step).orElse(null);
  }

  private Place known(Identifier code) {
    viewers.require(Permission.PLACE_READ);
    return items.find(code);
  }
}
