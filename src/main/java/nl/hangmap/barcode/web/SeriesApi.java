package nl.hangmap.barcode.web;

import java.net.URI;
import java.security.Principal;
import nl.hangmap.barcode.Identifiers;
import nl.hangmap.barcode.Kind;
import nl.hangmap.barcode.NewSeries;
import nl.hangmap.barcode.Series;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reserves identifiers that are printed before they are used; the security rules let in only those
/// who may print labels.
@RestController
@RequestMapping("/api/v1/series")
class SeriesApi {

  private final Identifiers identifiers;

  SeriesApi(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /// Body of a reservation.
  record Reservation(@Nullable Kind kind, int count, @Nullable String purpose) {}

  @PostMapping
  ResponseEntity<Series> reserve(@RequestBody Reservation wish, Principal person) {
    if (wish.kind() == null) {
      throw Refusal.invalidAt("kind", "barcode.series-kind");
    }
    var purpose = wish.purpose() == null ? "" : wish.purpose();
    var series =
        identifiers.reserve(new NewSeries(wish.kind(), wish.count(), purpose, person.getName()));
    return ResponseEntity.created(URI.create("/api/v1/series/" + series.id())).body(series);
  }

  @GetMapping("/{id}")
  Series series(@PathVariable long id) {
    return identifiers.series(id);
  }
}
