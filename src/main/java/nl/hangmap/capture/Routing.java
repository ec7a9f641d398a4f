package nl.hangmap.capture;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.capture.guess.FilingRules;
import nl.hangmap.capture.guess.Guess;
import nl.hangmap.capture.guess.Guessing;
import nl.hangmap.capture.text.KeyPointFinder;
import nl.hangmap.capture.text.TypeWords;
import nl.hangmap.classification.Classification;
import nl.hangmap.classification.DocumentFacts;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.classification.Handling;
import nl.hangmap.classification.Policy;
import nl.hangmap.clientfile.Belonging;
import nl.hangmap.clientfile.Belongings;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.LikelyCustomer;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides by barcode, by what was said at the upload and by its words where a document goes.
@Component
class Routing {

  private static final String NUMBER = "number";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  private final Belongings belongings;
  private final Documents documents;
  private final Customers customers;
  private final DocumentTypes types;
  private final Policy policy;
  private final Guessing guessing;
  private final FilingRules rules;
  private final FormStore forms;
  private final KeyPointFinder keyPoints;
  private final CaptureSettings settings;

  Routing(
      Belongings belongings,
      Documents documents,
      Customers customers,
      DocumentTypes types,
      Policy policy,
      Guessing guessing,
      FilingRules rules,
      TypeWords words,
      FormStore forms,
      CaptureSettings settings) {
    this.belongings = belongings;
    this.documents = documents;
    this.customers = customers;
    this.types = types;
    this.policy = policy;
    this.guessing = guessing;
    this.rules = rules;
    this.forms = forms;
    this.keyPoints = new KeyPointFinder(words);
    this.settings = settings;
  }

  /// What a document says, the day it was received, which is its date, what its text was believed
  /// for without a person, and what the suppliers' forms in it say.
  private record Words(String text, LocalDate date, List<Reason> believed, FormFacts said) {}

  /// @param text all that was read on the pages of the item
  Route route(ItemRow item, BatchRow batch, String text) {
    var identifier = item.identifier();
    var belonging = identifier == null ? null : belongings.of(identifier).orElse(null);
    var named = customer(identifier, belonging, batch);
    var rule = rules.inForce();
    var believed =
        named != null || identifier != null
            ? Optional.<LikelyCustomer>empty()
            : guessing.customer(text, rule);
    var customer = believed.map(one -> one.customer().number().value()).orElse(named);
    var said = forms.ofItem(item.id());
    var type =
        type(belonging, batch)
            .or(() -> said.type().map(FormFacts.Said::value))
            .or(() -> guessing.type(text, rule))
            .orElse(null);
    var proposal = new Proposal(customer, type, batch.department());
    if (!item.reasons().isEmpty()) {
      return new Route.AskPerson(item.reasons(), proposal);
    }
    if (identifier != null && belonging == null) {
      return ask(Reason.of("identifier-unknown", identifier.grouped()), proposal);
    }
    if (identifier != null && identifier.kind() == Kind.DOCUMENT) {
      return existing(documents.get(identifier), proposal);
    }
    return registered(
        identifier,
        proposal,
        new Words(text, receivedOn(batch), believed.map(Routing::why).orElse(List.of()), said));
  }

  private static @Nullable String customer(
      @Nullable Identifier identifier, @Nullable Belonging belonging, BatchRow batch) {
    if (identifier == null) {
      return batch.customer();
    }
    return belonging == null || belonging.customer() == null ? null : belonging.customer().value();
  }

  private Optional<String> type(@Nullable Belonging belonging, BatchRow batch) {
    var named = belonging == null ? null : belonging.type();
    return Optional.ofNullable(named)
        .or(() -> Optional.ofNullable(batch.type()))
        .filter(type -> types.find(type).isPresent());
  }

  /// Why nobody was asked whose document it is.
  private static List<Reason> why(LikelyCustomer customer) {
    return Stream.concat(
            Stream.of(
                Reason.because("believed", Integer.toString(Guess.percent(customer.certainty())))),
            customer.evidence().stream().map(Suggesting::reason))
        .toList();
  }

  private static Route existing(DocumentView document, Proposal proposal) {
    if (document.takesContent()) {
      return new Route.AddTo(document);
    }
    var why = document.reason();
    return ask(Reason.of("static-document", document.id().grouped(), why.nl(), why.en()), proposal);
  }

  private Route registered(@Nullable Identifier identifier, Proposal proposal, Words words) {
    if (proposal.customer() == null) {
      return ask(
          identifier == null
              ? Reason.of("no-identifier")
              : Reason.of("no-customer", identifier.grouped()),
          proposal);
    }
    var customer = new CustomerNumber(proposal.customer());
    if (!customers.exists(customer)) {
      return ask(Reason.of("customer-unknown", customer.value()), proposal);
    }
    var type = proposal.type() == null ? null : types.find(proposal.type()).orElse(null);
    return type == null
        ? ask(Reason.of("type-unknown"), proposal)
        : byPolicy(customer, type, proposal, words);
  }

  private Route byPolicy(
      CustomerNumber customer, DocumentType type, Proposal proposal, Words words) {
    var found = new LinkedHashMap<>(keyPoints.find(type, words.text()));
    words.said().keyPoints(type).forEach((name, value) -> found.put(name, value.value()));
    var title = title(type, found, words.date());
    var wish = new NewDocument(type.id(), words.date(), title, found, null, proposal.department());
    try {
      var answer = classify(type, words.date(), proposal.department());
      return answer.handling() == Handling.DYNAMIC
          ? new Route.Register(customer, wish, words.believed())
          : ask(Reason.staticType(type.name(), answer.reason()), proposal);
    } catch (Refusal refusal) {
      return new Route.AskPerson(Reason.of(refusal), proposal);
    }
  }

  /// The name of the type with the number of the document, or else with its date.
  private String title(DocumentType type, Map<String, String> found, LocalDate date) {
    var name = type.name().in(settings.language());
    return name + " " + found.getOrDefault(NUMBER, date.format(DAY));
  }

  private static LocalDate receivedOn(BatchRow batch) {
    return LocalDate.ofInstant(batch.receivedAt(), ZoneOffset.UTC);
  }

  private Classification classify(DocumentType type, LocalDate date, @Nullable String department) {
    return policy.classify(
        new DocumentFacts(
            type.id(),
            type.firstState().id(),
            date,
            department == null ? type.homeDepartment() : department));
  }

  private static Route ask(Reason reason, Proposal proposal) {
    return new Route.AskPerson(List.of(reason), proposal);
  }
}
