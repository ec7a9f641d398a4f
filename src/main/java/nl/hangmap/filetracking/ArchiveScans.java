package nl.hangmap.filetracking;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.hangmap.access.Permission;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Component;

/// What scanning a location, box, folder or document does: the station stands there, or it is put
/// where the station stands.
@Component
class ArchiveScans implements ScanHandler {

  private final PlaceStore places;
  private final StationStore stations;
  private final PlaceDirectory directory;
  private final Items items;
  private final ScannedMoves moves;
  private final Clock clock;

  ArchiveScans(
      PlaceStore places,
      StationStore stations,
      PlaceDirectory directory,
      Items items,
      ScannedMoves moves,
      Clock clock) {
    this.places = places;
    this.stations = stations;
    this.directory = directory;
    this.items = items;
    this.moves = moves;
    this.clock = clock;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.LOCATION, Kind.BOX, Kind.FOLDER, Kind.DOCUMENT);
  }

  @Override
  public ScanOutcome handle(Scan scan) {
    if (scan.mode() == ScanMode.LOOKUP) {
      return lookedUp(scan);
    }
    scan.by().require(Permission.PLACE_SCAN);
    if (scan.code().kind() == Kind.LOCATION) {
      return standingAt(scan);
    }
    var item = items.take(scan.code(), scan.by());
    var location = scan.request().location();
    return location == null
        ? inItsPlace(scan, item)
        : moves.move(scan, item, Identifier.parse(location));
  }

  @Override
  public ScanOutcome undo(Scan scan, Map<String, String> memo) {
    scan.by().require(Permission.PLACE_SCAN);
    var outcome =
        memo.containsKey(ScannedMoves.MOVED)
            ? moves.takeBack(scan, memo)
            : ScanOutcome.of(Tone.GOOD, "STATION_BACK", scan.code().grouped());
    if (scan.request().location() == null) {
      stepBack(scan, Station.ofMemo(memo));
    }
    return outcome.changing(Map.of());
  }

  /// Unless something else was scanned since.
  private void stepBack(Scan scan, Station before) {
    var device = scan.request().device();
    var now = clock.instant();
    if (stations.find(device, scan.by().name(), now).equals(before.after(scan.code()))) {
      stations.save(device, scan.by().name(), before, now);
    }
  }

  private ScanOutcome lookedUp(Scan scan) {
    scan.by().require(Permission.PLACE_READ);
    var place = items.find(scan.code());
    var path = directory.summary(place).path();
    return path.isEmpty()
        ? ScanOutcome.of(Tone.GOOD, "LIES_NOWHERE", place.step().label(), scan.code().grouped())
        : ScanOutcome.of(Tone.GOOD, "LIES_AT", place.step().label(), path);
  }

  private ScanOutcome standingAt(Scan scan) {
    var location = places.find(scan.code()).orElseThrow(() -> Items.unknown(scan.code()));
    if (location.removed()) {
      throw Refusal.invalid("place.removed", location.step().label());
    }
    var before = station(scan);
    var after = before.after(scan.code());
    var path = directory.summary(location).path();
    stand(scan, after);
    return after.equals(before)
        ? ScanOutcome.of(Tone.ALREADY, "LOCATION_AGAIN", path)
        : ScanOutcome.of(Tone.GOOD, "LOCATION_SET", path).changing(before.memo());
  }

  private ScanOutcome inItsPlace(Scan scan, Place item) {
    var before = station(scan);
    var holder = before.holderOf(item.kind());
    if (holder == null) {
      return withoutPlace(scan, item, before);
    }
    var outcome = moves.move(scan, item, holder);
    if (outcome.tone() != Tone.WRONG) {
      stand(scan, before.after(item.code()));
    }
    var memo = new HashMap<>(before.memo());
    memo.putAll(outcome.memo());
    return outcome.changed() ? outcome.changing(memo) : outcome;
  }

  /// Nothing was scanned before it that it could go into: a box or folder is opened for what comes
  /// next, unless it would be forgotten that it lies nowhere itself.
  private ScanOutcome withoutPlace(Scan scan, Place item, Station before) {
    if (before.standsAt(item.code())) {
      throw Refusal.invalid("place.into-itself", item.code().grouped(), item.kind().ordinal());
    }
    boolean mayOpen =
        item.kind() == Kind.BOX || (item.kind() == Kind.FOLDER && item.parent() != null);
    if (!mayOpen) {
      throw Refusal.invalid(
          "place.scan-holder-first", item.code().grouped(), item.kind().ordinal());
    }
    stand(scan, before.after(item.code()));
    var path = directory.summary(item).path();
    return path.isEmpty()
        ? ScanOutcome.of(Tone.GOOD, "OPENED", item.step().label()).changing(before.memo())
        : ScanOutcome.of(Tone.GOOD, "OPENED_AT", item.step().label(), path).changing(before.memo());
  }

  private Station station(Scan scan) {
    return stations.find(scan.request().device(), scan.by().name(), scan.moment());
  }

  private void stand(Scan scan, Station station) {
    stations.save(scan.request().device(), scan.by().name(), station, scan.moment());
  }
}
