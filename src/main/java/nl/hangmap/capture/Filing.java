package nl.hangmap.capture;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hangmap.access.Viewers;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.TimelineNote;
import nl.hangmap.content.Contents;
import nl.hangmap.content.NewRendition;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts the pages of an item where they belong; always part of the transaction in which that was
/// decided and the item was locked.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Filing {

  private static final int MOST_NAMED = 20;

  private final ItemStore items;
  private final PageStore pages;
  private final ReadingStore readings;
  private final FileStore files;
  private final Contents contents;
  private final ClientFiles clientFiles;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Filing(
      ItemStore items,
      PageStore pages,
      ReadingStore readings,
      FileStore files,
      Contents contents,
      ClientFiles clientFiles,
      Viewers viewers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.items = items;
    this.pages = pages;
    this.readings = readings;
    this.files = files;
    this.contents = contents;
    this.clientFiles = clientFiles;
    this.viewers = viewers;
    this.events = events;
    this.clock = clock;
  }

  /// Makes the pages the newest version of a document's content.
  ///
  /// @param believed why its text was believed to name the customer; empty when something else did
  FiledAs file(ItemRow item, DocumentView document, List<Reason> believed) {
    var made = items.renditions(item);
    var original =
        made.stream()
            .filter(one -> one.kind() == RenditionKind.ORIGINAL)
            .findFirst()
            .orElseThrow(() -> Refusal.conflict("review.not-assembled"));
    var version =
        contents
            .put(document.id(), original.object(), fileName(item), original.mediaType())
            .version()
            .version();
    for (var one : made) {
      if (one.kind() != RenditionKind.ORIGINAL) {
        contents.addRendition(
            new NewRendition(document.id(), version, one.kind(), one.mediaType()), one.object());
      }
    }
    var as =
        new FiledAs(
            document.customer().value(),
            document.type(),
            document.department(),
            document.id(),
            version);
    tellOfPoorReading(item, document, version);
    filed(item, as);
    if (!believed.isEmpty()) {
      items.believed(item.id(), believed);
    }
    events.publishEvent(new ScanFiled(item.batch(), item.id(), as, !believed.isEmpty()));
    return as;
  }

  /// Whoever opens the document must know that its text may not say what the paper says.
  private void tellOfPoorReading(ItemRow item, DocumentView document, int version) {
    var numbers = new ArrayList<String>();
    var found = pages.ofItem(item.id());
    for (int place = 0; place < found.size() && numbers.size() < MOST_NAMED; place++) {
      var confidence = found.get(place).confidence();
      if (confidence != null && confidence < Legibility.LEGIBLE) {
        numbers.add("%d (%d %%)".formatted(place + 1, Math.round(confidence)));
      }
    }
    if (!numbers.isEmpty()) {
      var facts =
          Map.of(
              "title", document.title(),
              "pages", String.join(", ", numbers),
              "version", Integer.toString(version));
      clientFiles.note(
          new TimelineNote(document.customer(), document.id(), "scan-read-poorly", facts));
    }
  }

  /// Ends an item whose pages are on file.
  void filed(ItemRow item, FiledAs as) {
    items.filed(item.id(), as, viewers.current().name(), clock.instant().truncatedTo(MICROS));
    pages.move(item.id(), PageState.FILED);
    readings.forgetTexts(item.id());
    items.forgetRenditions(item.id());
  }

  void toReview(ItemRow item, List<Reason> reasons, Proposal proposal) {
    items.toReview(item.id(), reasons, proposal);
    pages.move(item.id(), PageState.REVIEW);
    events.publishEvent(new ScanToReview(item.batch(), item.id(), reasons));
  }

  private String fileName(ItemRow item) {
    var first = pages.ofItem(item.id()).getFirst();
    return files.find(first.file()).orElseThrow().name();
  }

  private static final ChronoUnit MICROS = ChronoUnit.MICROS;
}
