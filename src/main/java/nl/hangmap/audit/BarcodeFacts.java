package nl.hangmap.audit;

import java.util.Map;
import nl.hangmap.barcode.SeriesReserved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Records the events of barcode, which knows nothing of the trail.
@Component
class BarcodeFacts {

  private final AuditWriter trail;

  BarcodeFacts(AuditWriter trail) {
    this.trail = trail;
  }

  @EventListener
  void on(SeriesReserved event) {
    var series = event.series();
    var details =
        Map.of(
            "kind", series.kind().name(),
            "count", Integer.toString(series.codes().size()),
            "first", series.codes().getFirst().text(),
            "last", series.codes().getLast().text(),
            "purpose", series.purpose());
    var id = Long.toString(series.id());
    trail.write(new AuditFact("series.reserved", "series", id, null, details));
  }
}
