package nl.hangmap.capture;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.hangmap.access.Viewer;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.capture.guess.Guessing;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries out what a person decided about a document in review, once.
@Component
class Settling {

  private static final int LONGEST_REASON = 500;

  private final ItemStore items;
  private final PageStore pages;
  private final BatchStore batches;
  private final Holding holding;
  private final Filing filing;
  private final Guessing guessing;
  private final ReadingStore readings;
  private final Documents documents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Settling(
      ItemStore items,
      PageStore pages,
      BatchStore batches,
      Holding holding,
      Filing filing,
      Guessing guessing,
      ReadingStore readings,
      Documents documents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.items = items;
    this.pages = pages;
    this.batches = batches;
    this.holding = holding;
    this.filing = filing;
    this.guessing = guessing;
    this.readings = readings;
    this.documents = documents;
    this.events = events;
    this.clock = clock;
  }

  /// @param edition of the pages that can be filed
  @Transactional
  Settled settle(long id, int edition, Settlement decision, Viewer viewer) {
    var item = waiting(id);
    holding.refuseHeldByOther(item, viewer);
    if (item.edition() != edition) {
      throw editedMeanwhile(id);
    }
    var document = document(item, decision);
    learn(item, decision, document);
    if (document.takesContent()) {
      var as = filing.file(item, document, List.of());
      return new Settled(ItemState.FILED, document, as.version(), next(id, viewer));
    }
    if (!decision.onPaper()) {
      throw staticDocument(document);
    }
    var reason = "%s: %s".formatted(document.id().grouped(), document.title());
    items.rejected(id, reason, viewer.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    items.keptOnPaper(id, document);
    pages.move(id, PageState.REJECTED);
    events.publishEvent(new ScanRejected(item.batch(), id, reason, document.id()));
    return new Settled(ItemState.REJECTED, document, null, next(id, viewer));
  }

  /// A document that was pointed out by its barcode says nothing of how well its text was
  /// understood.
  private void learn(ItemRow item, Settlement decision, DocumentView document) {
    var batch = batches.find(item.batch()).orElseThrow();
    var named = item.identifier() != null || isGiven(decision.document());
    guessing.learn(
        new Guessing.Decision(
            item.id(),
            readings.wholeText(item.id()),
            named || batch.customer() != null ? null : document.customer().value(),
            named || batch.type() != null ? null : document.type(),
            document.type()));
  }

  @Transactional
  Settled reject(long id, String reason, Viewer viewer) {
    var said = reason.strip();
    if (said.isEmpty() || said.length() > LONGEST_REASON) {
      throw Refusal.invalidAt("reason", "review.reason-missing", LONGEST_REASON);
    }
    var item = waiting(id);
    holding.refuseHeldByOther(item, viewer);
    items.rejected(id, said, viewer.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    pages.move(id, PageState.REJECTED);
    events.publishEvent(new ScanRejected(item.batch(), id, said, null));
    return new Settled(ItemState.REJECTED, null, null, next(id, viewer));
  }

  @Transactional
  void undoRejection(long id) {
    var item = items.lock(id).orElseThrow();
    if (item.state() != ItemState.REJECTED || items.isOnPaper(id)) {
      throw Refusal.conflict("review.not-rejected", Long.toString(id));
    }
    items.toReview(
        id, item.reasons(), new Proposal(item.customer(), item.type(), item.department()));
    pages.move(id, PageState.REVIEW);
    events.publishEvent(new RejectionUndone(item.batch(), id));
  }

  static Refusal editedMeanwhile(long id) {
    return new Refusal(Refusal.Kind.STALE, "review.edited-meanwhile", Long.toString(id));
  }

  private ItemRow waiting(long id) {
    return items
        .lock(id)
        .filter(item -> item.state() == ItemState.REVIEW)
        .orElseThrow(() -> Refusal.conflict("review.settled-already", Long.toString(id)));
  }

  private DocumentView document(ItemRow item, Settlement decision) {
    var named = decision.document();
    if (named != null && !named.isBlank()) {
      return documents.get(Identifier.parse(named, Kind.DOCUMENT));
    }
    var customer = decision.customer();
    if (customer == null || customer.isBlank()) {
      throw Refusal.invalidAt("customer", "review.customer-missing");
    }
    return documents.register(new CustomerNumber(customer), wish(item, decision));
  }

  private NewDocument wish(ItemRow item, Settlement decision) {
    var department = isGiven(decision.department()) ? decision.department() : item.department();
    return new NewDocument(
        decision.type(),
        isGiven(decision.date()) ? decision.date() : receivedOn(item).toString(),
        decision.title(),
        decision.given(),
        null,
        department);
  }

  private LocalDate receivedOn(ItemRow item) {
    var batch = batches.find(item.batch()).orElseThrow();
    return LocalDate.ofInstant(batch.receivedAt(), ZoneOffset.UTC);
  }

  private static Refusal staticDocument(DocumentView document) {
    return new Refusal(
        Refusal.Kind.INVALID,
        List.of(
            Problem.of(
                    "review.static",
                    document.title(),
                    document.reason().nl(),
                    document.reason().en())
                .at("type")));
  }

  private @Nullable Long next(long id, Viewer viewer) {
    return holding.next(id, viewer).orElse(null);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
