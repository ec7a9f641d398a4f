package nl.hangmap.filetracking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.hangmap.access.Viewer;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Identifiers;
import nl.hangmap.barcode.Kind;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Adds and removes locations.
@Component
class Locations {

  /// The most locations that one range makes.
  static final int MOST_IN_RANGE = 2_000;

  private static final int LONGEST_NAME = 100;

  private final PlaceStore places;
  private final Identifiers identifiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Locations(
      PlaceStore places, Identifiers identifiers, ApplicationEventPublisher events, Clock clock) {
    this.places = places;
    this.identifiers = identifiers;
    this.events = events;
    this.clock = clock;
  }

  Place add(NewLocation wish, Viewer by) {
    var named = new NewLocation(wish.type(), name(wish.name()), wish.parent());
    checkParent(wish.parent(), wish.type());
    var location = insert(named, identifiers.next(Kind.LOCATION), by);
    events.publishEvent(new PlaceAdded(location.code(), location.name(), null));
    return location;
  }

  List<Place> add(LocationRange range, Viewer by) {
    if (range.levels().isEmpty()) {
      throw Refusal.invalidAt("levels", "range.empty");
    }
    checkParent(range.parent(), range.levels().getFirst().type());
    var names = names(range);
    var codes = identifiers.next(Kind.LOCATION, count(names)).iterator();
    var made = new ArrayList<Place>();
    List<@Nullable Identifier> parents = new ArrayList<>();
    parents.add(range.parent());
    for (int level = 0; level < names.size(); level++) {
      var below = new ArrayList<@Nullable Identifier>();
      for (var parent : parents) {
        for (var name : names.get(level)) {
          var wish = new NewLocation(range.levels().get(level).type(), name(name), parent);
          var location = insert(wish, codes.next(), by);
          made.add(location);
          below.add(location.code());
        }
      }
      parents = below;
    }
    events.publishEvent(new LocationsAdded(made.stream().map(Place::code).toList()));
    return made;
  }

  void remove(Identifier code) {
    var location =
        places
            .lockToRemove(code)
            .filter(place -> place.type() != null && !place.removed())
            .orElseThrow(() -> Refusal.notFound("place.unknown", code.grouped()));
    if (places.inUse(code)) {
      throw Refusal.conflict("location.in-use", location.step().label());
    }
    var path = PlaceStep.path(places.chains(List.of(code)).getOrDefault(code, List.of()));
    places.remove(code, clock.instant());
    events.publishEvent(new LocationRemoved(code, path));
  }

  private void checkParent(@Nullable Identifier code, LocationType type) {
    if (code == null) {
      return;
    }
    var parent =
        places
            .holdOn(code)
            .filter(place -> !place.removed())
            .orElseThrow(() -> Refusal.invalidAt("parent", "place.unknown", code.grouped()));
    if (parent.type() == null || !parent.type().mayHold(type)) {
      throw Refusal.invalidAt(
          "type", "location.wrong-order", parent.step().label(), type.ordinal());
    }
  }

  private Place insert(NewLocation wish, Identifier code, Viewer by) {
    var location = Place.location(code, wish);
    try {
      places.add(location, by.name(), clock.instant());
    } catch (DuplicateKeyException taken) {
      throw Refusal.conflict("location.name-taken", wish.name());
    }
    return location;
  }

  private static List<List<String>> names(LocationRange range) {
    var names = new ArrayList<List<String>>();
    LocationType above = null;
    for (var level : range.levels()) {
      if (above != null && !above.mayHold(level.type())) {
        throw Refusal.invalidAt("levels", "range.order");
      }
      above = level.type();
      names.add(RangeNames.of(level, MOST_IN_RANGE));
    }
    return names;
  }

  private static int count(List<List<String>> names) {
    long total = 0;
    long width = 1;
    for (var level : names) {
      width *= level.size();
      total += width;
      if (total > MOST_IN_RANGE) {
        throw Refusal.invalidAt("levels", "range.too-many", MOST_IN_RANGE);
      }
    }
    return (int) total;
  }

  static String name(String wish) {
    var name = wish.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ')) {
      throw Refusal.invalidAt("name", "location.name", LONGEST_NAME);
    }
    return name;
  }
}
