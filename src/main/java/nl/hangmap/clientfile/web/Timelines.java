package nl.hangmap.clientfile.web;

import java.util.Locale;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.TimelineEntry;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prepares timelines for the pages.
@Component
class Timelines {

  private static final int LINES = 10;

  private final ClientFiles files;
  private final PageWords words;

  Timelines(ClientFiles files, PageWords words) {
    this.files = files;
    this.words = words;
  }

  TimelinePart of(CustomerNumber customer, @Nullable String cursor, Locale locale) {
    var page = files.timeline(customer, PageRequest.of(LINES, cursor));
    return part("/customers/" + customer + "/timeline", page, locale);
  }

  TimelinePart of(Identifier document, @Nullable String cursor, Locale locale) {
    var page = files.timeline(document, PageRequest.of(LINES, cursor));
    return part("/documents/" + document + "/timeline", page, locale);
  }

  private TimelinePart part(String href, Page<TimelineEntry> page, Locale locale) {
    var lines =
        page.items().stream()
            .map(
                entry ->
                    new TimelinePart.Line(
                        entry.happenedAt(),
                        words.time(entry.happenedAt(), locale),
                        entry.text(),
                        entry.actor()))
            .toList();
    return new TimelinePart(href, lines, page.next());
  }
}
