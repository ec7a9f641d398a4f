package nl.hangmap.filetracking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.hangmap.access.Viewer;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.TimelineNote;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts things elsewhere: the only code that changes where something lies.
@Component
class Moves {

  private final PlaceStore places;
  private final MoveStore moves;
  private final ClientFiles clientFiles;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Moves(
      PlaceStore places,
      MoveStore moves,
      ClientFiles clientFiles,
      ApplicationEventPublisher events,
      Clock clock) {
    this.places = places;
    this.moves = moves;
    this.clientFiles = clientFiles;
    this.events = events;
    this.clock = clock;
  }

  /// What came of a move.
  ///
  /// @param item as it was before
  /// @param moved false when it lay there already
  /// @param path the way to where it lies now, empty when nowhere
  record Moved(Place item, boolean moved, String path) {}

  /// @throws Refusal `place.unknown`, `place.removed`, `place.into-itself` or `place.wrong-order`
  Moved make(NewMove move, Viewer by) {
    var item = places.lockToMove(move.item()).orElseThrow(() -> unknown(move.item()));
    var path = checkedTarget(move);
    boolean moved = !Objects.equals(item.parent(), move.to());
    if (move.kind() == MoveKind.SET_HOME) {
      places.setHome(item.code(), move.to());
    }
    if (moved) {
      write(move, item, by, path);
    }
    return new Moved(item, moved, path);
  }

  private String checkedTarget(NewMove move) {
    var to = move.to();
    if (to == null) {
      return "";
    }
    Containment.check(move.item(), to);
    var target = places.holdOn(to).orElseThrow(() -> unknown(to));
    if (target.removed()) {
      throw Refusal.invalid("place.removed", target.step().label());
    }
    return PlaceStep.path(places.chains(List.of(to)).getOrDefault(to, List.of()));
  }

  private void write(NewMove move, Place item, Viewer by, String path) {
    places.put(item.code(), move.to(), move.scannedAt());
    moves.add(move, item.parent(), by.name(), clock.instant());
    events.publishEvent(
        new ItemMoved(item.code(), item.customer(), item.parent(), move.to(), move.kind(), path));
    note(item, move.to(), path);
  }

  private void note(Place item, @Nullable Identifier to, String path) {
    var customer = item.customer();
    if (customer == null) {
      return;
    }
    clientFiles.note(
        new TimelineNote(
            new CustomerNumber(customer),
            item.kind() == Kind.DOCUMENT ? item.code() : null,
            to == null ? "item-unplaced" : "item-moved",
            Map.of("item", item.step().label(), "path", path)));
  }

  private static Refusal unknown(Identifier code) {
    return Refusal.notFound("place.unknown", code.grouped());
  }
}
