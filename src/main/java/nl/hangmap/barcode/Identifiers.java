package nl.hangmap.barcode;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.hangmap.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives out identifiers, each of them once in the life of the system.
@Service
public class Identifiers {

  /// The most identifiers that are given out in one go.
  public static final int MOST_AT_ONCE = 10_000;

  private static final int LONGEST_PURPOSE = 200;

  private final IdentifierStore store;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Identifiers(IdentifierStore store, Clock clock, ApplicationEventPublisher events) {
    this.store = store;
    this.clock = clock;
    this.events = events;
  }

  /// A fresh identifier.
  public Identifier next(Kind kind) {
    return next(kind, 1).getFirst();
  }

  /// Fresh identifiers in ascending order.
  ///
  /// @param count 1 to 10,000, otherwise Refusal `barcode.series-size`
  public List<Identifier> next(Kind kind, int count) {
    if (count < 1 || count > MOST_AT_ONCE) {
      throw Refusal.invalidAt("count", "barcode.series-size", count, MOST_AT_ONCE);
    }
    var identifiers = new ArrayList<Identifier>(count);
    while (identifiers.size() < count) {
      store.draw(kind, count - identifiers.size()).stream()
          .filter(number -> Identifier.exists(kind, number))
          .map(number -> new Identifier(kind, number))
          .forEach(identifiers::add);
    }
    return identifiers;
  }

  /// Whether the identifier was ever given out, singly or in a series.
  public boolean issued(Identifier identifier) {
    return identifier.number() >= 1 && identifier.number() <= store.lastDrawn(identifier.kind());
  }

  /// Sets identifiers apart to be printed beforehand.
  @Transactional
  public Series reserve(NewSeries wish) {
    var purpose = wish.purpose().strip();
    if (purpose.isEmpty() || purpose.length() > LONGEST_PURPOSE) {
      throw Refusal.invalidAt("purpose", "barcode.series-purpose", LONGEST_PURPOSE);
    }
    var codes = next(wish.kind(), wish.size());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var series = store.add(new Series(0, wish.kind(), codes, purpose, wish.reservedBy(), now));
    events.publishEvent(new SeriesReserved(series));
    return series;
  }

  /// A reserved series with all its identifiers.
  public Series series(long id) {
    return store
        .series(id)
        .orElseThrow(() -> Refusal.notFound("barcode.series-unknown", Long.toString(id)));
  }
}
