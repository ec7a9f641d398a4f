package nl.hangmap.filetracking;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import nl.hangmap.access.Viewer;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Identifiers;
import nl.hangmap.barcode.Kind;
import nl.hangmap.classification.Handling;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes boxes and folders into use, and documents when they are first put somewhere.
@Component
class Items {

  private static final int LONGEST_NAME = 100;

  private final PlaceStore places;
  private final Identifiers identifiers;
  private final Documents documents;
  private final Customers customers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Items(
      PlaceStore places,
      Identifiers identifiers,
      Documents documents,
      Customers customers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.places = places;
    this.identifiers = identifiers;
    this.documents = documents;
    this.customers = customers;
    this.events = events;
    this.clock = clock;
  }

  Place add(NewBox wish, Viewer by) {
    return add(Place.item(code(Kind.BOX, wish.code()), name(wish.name()), null), by);
  }

  Place add(NewFolder wish, Viewer by) {
    var customer = wish.customer();
    if (!customers.exists(customer)) {
      throw Refusal.invalidAt("customer", "folder.customer-unknown", customer.value());
    }
    return add(Place.item(code(Kind.FOLDER, wish.code()), name(wish.name()), customer.value()), by);
  }

  /// The location, box, folder or document as the viewer may know of it; a document that was never
  /// put anywhere is told without a place.
  ///
  /// @throws Refusal `place.unknown`, and as [Documents#get(Identifier)]
  Place find(Identifier code) {
    if (code.kind() != Kind.DOCUMENT) {
      return places.find(code).orElseThrow(() -> unknown(code));
    }
    var document = documents.get(code);
    return places.find(code).orElseGet(() -> Place.item(code, "", document.customer().value()));
  }

  /// The same, ready to be moved.
  ///
  /// @throws Refusal `place.document-dynamic` for a document that is kept on screen
  Place take(Identifier code, Viewer by) {
    var place = find(code);
    if (code.kind() == Kind.DOCUMENT && place.placedAt() == null) {
      if (documents.get(code).handling() == Handling.DYNAMIC) {
        throw Refusal.invalid("place.document-dynamic", code.grouped());
      }
      places.add(place, by.name(), clock.instant());
    }
    return place;
  }

  /// The same rows, with the titles of the documents among them that the viewer may read.
  List<Place> titled(List<Place> rows) {
    var papers =
        rows.stream()
            .map(Place::code)
            .filter(code -> code.kind() == Kind.DOCUMENT)
            .collect(Collectors.toSet());
    if (papers.isEmpty()) {
      return rows;
    }
    var titles =
        documents.find(papers).stream()
            .collect(Collectors.toMap(DocumentView::id, DocumentView::title));
    return rows.stream()
        .map(row -> row.named(titles.getOrDefault(row.code(), row.name())))
        .toList();
  }

  private Place add(Place item, Viewer by) {
    if (!places.add(item, by.name(), clock.instant())) {
      throw Refusal.conflict("item.code-taken", item.code().grouped());
    }
    events.publishEvent(new PlaceAdded(item.code(), item.name(), item.customer()));
    return item;
  }

  private Identifier code(Kind kind, @Nullable Identifier given) {
    if (given == null) {
      return identifiers.next(kind);
    }
    if (given.kind() != kind || !identifiers.issued(given)) {
      throw Refusal.invalidAt("code", "item.code-not-issued", given.grouped(), kind.ordinal());
    }
    return given;
  }

  private static String name(String wish) {
    var name = wish.strip();
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ')) {
      throw Refusal.invalidAt("name", "item.name", LONGEST_NAME);
    }
    return name;
  }

  static Refusal unknown(Identifier code) {
    return Refusal.notFound("place.unknown", code.grouped());
  }
}
