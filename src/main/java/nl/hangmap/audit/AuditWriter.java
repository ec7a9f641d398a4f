package nl.hangmap.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes every auditable event in the transaction that publishes it: what cannot be recorded
/// cannot happen.
@Component
class AuditWriter {

  private static final String NOBODY = "nobody";

  private final AuditEntryStore entries;
  private final Viewers viewers;
  private final Clock clock;

  AuditWriter(AuditEntryStore entries, Viewers viewers, Clock clock) {
    this.entries = entries;
    this.viewers = viewers;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void on(Auditable event) {
    write(event.auditFact());
  }

  @Transactional
  public void write(AuditFact fact) {
    var details = new TreeMap<String, String>();
    fact.details().forEach((name, value) -> details.put(clean(name), clean(value)));
    var customer = fact.customer();
    var entry =
        new AuditEntry(
            0,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            viewers.find().map(Viewer::name).orElse(NOBODY),
            clean(fact.action()),
            clean(fact.subjectKind()),
            clean(fact.subject()),
            customer == null ? null : clean(customer),
            details);
    entries.insert(entry, ContentHash.of(entry));
  }

  /// As the database will give it back: without the character zero, and without halves of
  /// characters.
  private static String clean(@Nullable String text) {
    return text == null ? "" : new String(text.replace("\0", "").getBytes(UTF_8), UTF_8);
  }
}
