package nl.hangmap.search;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.content.Contents;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.filetracking.PlaceSummary;
import nl.hangmap.filetracking.Places;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings entries of the index up to date with what the other modules say now; doing it twice, or
/// in another order than things happened, ends the same.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Indexer {

  /// Bytes of text that are searched of one document: some two hundred full pages.
  private static final int MOST_TEXT = 400_000;

  private final EntryStore store;
  private final Sources sources;
  private final Clock clock;

  Indexer(EntryStore store, Sources sources, Clock clock) {
    this.store = store;
    this.sources = sources;
    this.clock = clock;
  }

  /// The modules that know what is to be found.
  @Component
  record Sources(
      Documents documents,
      Contents contents,
      Places places,
      Customers customers,
      DocumentTypes types) {}

  /// What is registered of a document; its text stays as it was read last.
  void document(Identifier id) {
    write(id, () -> store.body(HitKind.DOCUMENT, id.text()).or(() -> text(id)).orElse(""));
  }

  /// A document with its text read anew.
  void documentWithText(Identifier id) {
    write(id, () -> text(id).orElse(""));
  }

  void place(Identifier code) {
    store.lock(HitKind.PLACE, code.text());
    sources.places.find(List.of(code)).stream()
        .findFirst()
        .ifPresentOrElse(
            place -> store.put(entry(place), clock.instant().truncatedTo(ChronoUnit.MICROS)),
            () -> store.remove(HitKind.PLACE, code.text()));
  }

  private void write(Identifier id, Supplier<String> body) {
    store.lock(HitKind.DOCUMENT, id.text());
    try {
      var document = sources.documents.get(id);
      var entry = entry(document, body.get());
      store.put(entry, clock.instant().truncatedTo(ChronoUnit.MICROS));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      store.remove(HitKind.DOCUMENT, id.text());
    }
  }

  private Optional<String> text(Identifier id) {
    return sources.contents.words(id, MOST_TEXT).map(text -> text.replace("\u0000", ""));
  }

  private NewEntry entry(DocumentView document, String body) {
    var customerName = sources.customers.get(document.customer()).name();
    var points = keyPoints(document);
    var texts = new ArrayList<String>();
    texts.add(document.title());
    texts.add(document.id().text());
    texts.add(document.customer().value());
    texts.add(customerName);
    texts.addAll(points);
    sources
        .types
        .find(document.type())
        .ifPresent(type -> texts.addAll(List.of(type.name().nl(), type.name().en())));
    return new NewEntry(
        HitKind.DOCUMENT,
        document.id().text(),
        document.customer().value(),
        customerName,
        document.type(),
        document.department(),
        document.title(),
        String.join(" · ", points),
        document.date(),
        texts,
        body);
  }

  /// Values of the key points in the order of the type.
  private List<String> keyPoints(DocumentView document) {
    Map<String, String> values = document.keyPoints();
    var ordered =
        sources.types.find(document.type()).stream()
            .flatMap(type -> type.keyPoints().stream())
            .flatMap(point -> Stream.ofNullable(values.get(point.name())))
            .toList();
    return ordered.size() == values.size()
        ? ordered
        : values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
  }

  private NewEntry entry(PlaceSummary place) {
    var customer = place.customer();
    var customerName =
        customer == null ? "" : sources.customers.get(new CustomerNumber(customer)).name();
    var texts =
        Stream.of(place.name(), place.code().text(), customer == null ? "" : customer, customerName)
            .filter(text -> !text.isEmpty())
            .toList();
    return new NewEntry(
        HitKind.PLACE,
        place.code().text(),
        customer,
        customerName,
        null,
        null,
        place.name().isEmpty() ? place.code().grouped() : place.name(),
        "",
        null,
        texts,
        "");
  }
}
