package nl.hangmap.filetracking.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.filetracking.Archive;
import nl.hangmap.filetracking.LocationRange;
import nl.hangmap.filetracking.LocationType;
import nl.hangmap.filetracking.NewLocation;
import nl.hangmap.filetracking.PlaceSummary;
import nl.hangmap.filetracking.Places;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tree of locations.
@RestController
@RequestMapping("/api/v1/locations")
class LocationApi {

  private final Archive archive;
  private final Places places;

  LocationApi(Archive archive, Places places) {
    this.archive = archive;
    this.places = places;
  }

  /// Body of a new location.
  record Wish(@Nullable LocationType type, @Nullable String name, @Nullable String parent) {}

  /// Body of one level of a range.
  record LevelWish(
      @Nullable LocationType type,
      @Nullable String prefix,
      @Nullable String from,
      @Nullable String to) {

    LocationRange.Level level() {
      if (type == null) {
        throw Refusal.invalidAt("type", "location.type");
      }
      if (from == null || to == null) {
        throw Refusal.invalidAt("levels", "range.bounds", shown(from), shown(to));
      }
      return new LocationRange.Level(type, prefix == null ? "" : prefix, from, to);
    }

    private static String shown(@Nullable String bound) {
      return bound == null ? "" : bound;
    }
  }

  /// Body of a range: several levels, or type, prefix, from and to of a single one.
  record RangeWish(
      @Nullable String parent,
      @Nullable List<LevelWish> levels,
      @Nullable LocationType type,
      @Nullable String prefix,
      @Nullable String from,
      @Nullable String to) {

    LocationRange range() {
      var wishes = new ArrayList<LevelWish>(levels == null ? List.of() : levels);
      if (wishes.isEmpty()) {
        wishes.add(new LevelWish(type, prefix, from, to));
      }
      return new LocationRange(location(parent), wishes.stream().map(LevelWish::level).toList());
    }
  }

  /// What a range made.
  record Made(int count, List<PlaceSummary> items) {}

  @GetMapping
  Page<PlaceSummary> locations(
      @RequestParam @Nullable String parent,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    return places.locations(location(parent), PageRequest.of(limit, cursor));
  }

  @PostMapping
  ResponseEntity<PlaceSummary> add(@RequestBody Wish wish) {
    if (wish.type() == null) {
      throw Refusal.invalidAt("type", "location.type");
    }
    var name = wish.name() == null ? "" : wish.name();
    var made = archive.addLocation(new NewLocation(wish.type(), name, location(wish.parent())));
    return ResponseEntity.created(URI.create("/api/v1/places/" + made.code())).body(made);
  }

  @PostMapping("/ranges")
  ResponseEntity<Made> addRange(@RequestBody RangeWish wish) {
    var made = archive.addLocations(wish.range());
    var first = URI.create("/api/v1/places/" + made.getFirst().code());
    return ResponseEntity.created(first).body(new Made(made.size(), made));
  }

  @DeleteMapping("/{code}")
  ResponseEntity<Void> remove(@PathVariable String code) {
    archive.removeLocation(Identifier.parse(code, Kind.LOCATION));
    return ResponseEntity.noContent().build();
  }

  private static @Nullable Identifier location(@Nullable String code) {
    return code == null || code.isBlank() ? null : Identifier.parse(code, Kind.LOCATION);
  }
}
