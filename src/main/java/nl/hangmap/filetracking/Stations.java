package nl.hangmap.filetracking;

import java.time.Clock;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where a person with a device stands: what is scanned next goes there.
@Service
@Transactional(readOnly = true)
public class Stations {

  private final StationStore stations;
  private final PlaceStore places;
  private final PlaceDirectory directory;
  private final Viewers viewers;
  private final Clock clock;

  Stations(
      StationStore stations,
      PlaceStore places,
      PlaceDirectory directory,
      Viewers viewers,
      Clock clock) {
    this.stations = stations;
    this.places = places;
    this.directory = directory;
    this.viewers = viewers;
    this.clock = clock;
  }

  /// Where this device of the current viewer stands.
  public StationView get(String device) {
    var viewer = viewers.require(Permission.PLACE_READ);
    var station = stations.find(device, viewer.name(), clock.instant());
    return new StationView(
        shown(station.location()), shown(station.box()), shown(station.folder()));
  }

  /// What a thing of that kind goes into now on this device of the current viewer, or empty when
  /// nothing that can hold it was scanned within the last hour; the station goes on standing there.
  @Transactional
  public Optional<PlaceSummary> use(String device, Kind kind) {
    var viewer = viewers.require(Permission.PLACE_SCAN);
    var now = clock.instant();
    var station = stations.find(device, viewer.name(), now);
    var holder = Optional.ofNullable(station.holderOf(kind)).flatMap(this::summary);
    if (holder.isPresent()) {
      stations.save(device, viewer.name(), station, now);
    }
    return holder;
  }

  private @Nullable PlaceSummary shown(@Nullable Identifier code) {
    return code == null ? null : summary(code).orElse(null);
  }

  private Optional<PlaceSummary> summary(Identifier code) {
    return places.find(code).filter(place -> !place.removed()).map(directory::summary);
  }
}
