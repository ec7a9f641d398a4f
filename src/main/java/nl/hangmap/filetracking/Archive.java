package nl.hangmap.filetracking;

import java.time.Clock;
import java.util.List;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The archive as its keepers change it: locations, boxes, folders, and putting things in their
/// place without a scanner.
@Service
public class Archive {

  private final Locations locations;
  private final Items items;
  private final Moves moves;
  private final PlaceDirectory directory;
  private final Viewers viewers;
  private final Clock clock;

  Archive(
      Locations locations,
      Items items,
      Moves moves,
      PlaceDirectory directory,
      Viewers viewers,
      Clock clock) {
    this.locations = locations;
    this.items = items;
    this.moves = moves;
    this.directory = directory;
    this.viewers = viewers;
    this.clock = clock;
  }

  /// @throws Refusal `location.wrong-order` when the parent is not of a higher type,
  ///   `location.name-taken` when the parent has one of that name
  @Transactional
  public PlaceSummary addLocation(NewLocation location) {
    var by = viewers.require(Permission.ARCHIVE_MANAGE);
    return directory.summary(locations.add(location, by));
  }

  /// Adds rows 1 to 12, each with shelves A to F, in one go; at most 2,000 locations.
  ///
  /// @return all that were made, each before what lies in it
  @Transactional
  public List<PlaceSummary> addLocations(LocationRange range) {
    var by = viewers.require(Permission.ARCHIVE_MANAGE);
    return directory.summaries(locations.add(range, by));
  }

  /// @throws Refusal `location.in-use` while anything is in it or has its home there
  @Transactional
  public void removeLocation(Identifier code) {
    viewers.require(Permission.ARCHIVE_MANAGE);
    locations.remove(code);
  }

  @Transactional
  public PlaceSummary addBox(NewBox box) {
    var by = viewers.require(Permission.ARCHIVE_MANAGE);
    return directory.summary(items.add(box, by));
  }

  /// @throws Refusal `folder.customer-unknown`
  @Transactional
  public PlaceSummary addFolder(NewFolder folder) {
    var by = viewers.require(Permission.ARCHIVE_MANAGE);
    return directory.summary(items.add(folder, by));
  }

  /// Puts a box, folder or document at a location or in a box or folder.
  ///
  /// @return where it lies now
  /// @throws Refusal as for a scan: `place.unknown`, `place.wrong-order`, `place.into-itself`,
  ///   `place.removed`, `place.document-dynamic`
  @Transactional
  public PlaceSummary put(Identifier item, Identifier target) {
    var by = viewers.require(Permission.PLACE_SCAN);
    items.take(item, by);
    moves.make(new NewMove(item, target, MoveKind.CHECK_IN, clock.instant(), null), by);
    return directory.summary(items.find(item));
  }

  /// Takes away the place of something that does not lie there after all; its history keeps both.
  /// Does nothing when it has no place.
  @Transactional
  public void takeOut(Identifier item) {
    var by = viewers.require(Permission.PLACE_SCAN);
    if (items.find(item).parent() != null) {
      moves.make(new NewMove(item, null, MoveKind.UNDO, clock.instant(), null), by);
    }
  }
}
