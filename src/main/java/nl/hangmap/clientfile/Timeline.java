package nl.hangmap.clientfile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes what happened on client files, and puts it into words for whoever reads it.
@Component
class Timeline {

  private final TimelineStore store;
  private final TimelineWords words;
  private final Viewers viewers;
  private final Clock clock;

  Timeline(TimelineStore store, TimelineWords words, Viewers viewers, Clock clock) {
    this.store = store;
    this.words = words;
    this.viewers = viewers;
    this.clock = clock;
  }

  void add(TimelineNote note) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.add(note, now, viewers.current().displayName());
  }

  Page<TimelineEntry> ofCustomer(CustomerNumber customer, DocumentRights rights, PageRequest page) {
    return inWords(store.ofCustomer(customer, rights, page), page);
  }

  Page<TimelineEntry> ofDocument(Identifier document, DocumentRights rights, PageRequest page) {
    return inWords(store.ofDocument(document, rights, page), page);
  }

  private Page<TimelineEntry> inWords(List<TimelineStore.Row> rows, PageRequest page) {
    return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(this::inWords);
  }

  private TimelineEntry inWords(TimelineStore.Row row) {
    return new TimelineEntry(
        row.id(),
        row.document(),
        row.kind(),
        row.facts(),
        words.of(row, LocaleContextHolder.getLocale()),
        row.happenedAt(),
        row.actor());
  }
}
