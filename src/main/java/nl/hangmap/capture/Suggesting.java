package nl.hangmap.capture;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.capture.guess.Guess;
import nl.hangmap.capture.guess.Guessing;
import nl.hangmap.capture.guess.RecognisedType;
import nl.hangmap.capture.text.KeyPointFinder;
import nl.hangmap.capture.text.TypeWords;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.clientfile.Belongings;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.CustomerSummary;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.LikelyCustomer;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds out what a document in review may be, and says why it thinks so.
@Component
class Suggesting {

  private static final int MOST = 5;

  private final Customers customers;
  private final Belongings belongings;
  private final DocumentTypes types;
  private final Guessing guessing;
  private final FormStore forms;
  private final KeyPointFinder keyPoints;

  Suggesting(
      Customers customers,
      Belongings belongings,
      DocumentTypes types,
      Guessing guessing,
      FormStore forms,
      TypeWords words) {
    this.customers = customers;
    this.belongings = belongings;
    this.types = types;
    this.guessing = guessing;
    this.forms = forms;
    this.keyPoints = new KeyPointFinder(words);
  }

  Suggestions suggestions(ItemRow item, BatchRow batch, List<ReviewPage> pages) {
    var text = String.join("\n", pages.stream().map(ReviewPage::text).toList());
    var date =
        keyPoints
            .date(text)
            .orElseGet(() -> LocalDate.ofInstant(batch.receivedAt(), ZoneOffset.UTC));
    var guess = guessing.of(text);
    var words = new Words(text, guess, forms.ofItem(item.id()));
    return new Suggestions(customers(item, batch, pages, words), types(item, batch, words), date);
  }

  /// What an item says in its text, what that makes likely, and what the suppliers' forms in it
  /// say.
  private record Words(String text, Guess guess, FormFacts said) {}

  /// The key points that an item gives for a type; those of a form go before those of its text.
  Map<String, String> keyPoints(long item, String type, String text) {
    return keyPoints(type, text, forms.ofItem(item));
  }

  private Map<String, String> keyPoints(String type, Words words) {
    return keyPoints(type, words.text(), words.said());
  }

  private Map<String, String> keyPoints(String type, String text, FormFacts forms) {
    var known = types.find(type).orElse(null);
    if (known == null) {
      return Map.of();
    }
    var found = new LinkedHashMap<>(keyPoints.find(known, text));
    forms.keyPoints(known).forEach((name, said) -> found.put(name, said.value()));
    return found;
  }

  private List<CustomerSuggestion> customers(
      ItemRow item, BatchRow batch, List<ReviewPage> pages, Words words) {
    var likely = words.guess().customers();
    var reasons = new LinkedHashMap<CustomerNumber, List<Reason>>();
    seen(item, pages).forEach(identifier -> byBarcode(identifier, reasons));
    if (batch.customer() != null) {
      add(reasons, batch.customer(), Reason.because("upload"));
    }
    words
        .said()
        .customer()
        .filter(said -> CustomerNumber.find(said.value()).isPresent())
        .ifPresent(said -> add(reasons, said.value(), said.because()));
    likely.forEach(
        one ->
            reasons
                .computeIfAbsent(one.customer().number(), number -> new ArrayList<>())
                .addAll(one.evidence().stream().map(Suggesting::reason).toList()));
    return reasons.entrySet().stream()
        .flatMap(
            entry ->
                summary(entry.getKey(), likely)
                    .map(
                        summary ->
                            new CustomerSuggestion(
                                summary, entry.getValue(), percent(entry.getKey(), likely)))
                    .stream())
        .limit(MOST)
        .toList();
  }

  /// Every identifier of ours on the pages, that of the cover sheet first.
  private static List<Identifier> seen(ItemRow item, List<ReviewPage> pages) {
    var onPages =
        pages.stream()
            .flatMap(page -> page.barcodes().stream())
            .flatMap(barcode -> Optional.ofNullable(barcode.identifier()).stream());
    return Stream.concat(Optional.ofNullable(item.identifier()).stream(), onPages)
        .distinct()
        .toList();
  }

  private void byBarcode(Identifier identifier, Map<CustomerNumber, List<Reason>> reasons) {
    belongings
        .of(identifier)
        .ifPresent(
            belonging -> {
              if (belonging.customer() != null) {
                add(
                    reasons,
                    belonging.customer().value(),
                    Reason.because("barcode", identifier.grouped()));
              }
            });
  }

  private static void add(
      Map<CustomerNumber, List<Reason>> reasons, String customer, Reason reason) {
    reasons.computeIfAbsent(new CustomerNumber(customer), number -> new ArrayList<>()).add(reason);
  }

  private Optional<CustomerSummary> summary(CustomerNumber number, List<LikelyCustomer> likely) {
    return likely.stream()
        .map(LikelyCustomer::customer)
        .filter(customer -> customer.number().equals(number))
        .findFirst()
        .or(
            () ->
                customers.find(number.value(), PageRequest.first()).items().stream()
                    .filter(customer -> customer.number().equals(number))
                    .findFirst());
  }

  private static @Nullable Integer percent(CustomerNumber number, List<LikelyCustomer> likely) {
    return likely.stream()
        .filter(one -> one.customer().number().equals(number))
        .map(one -> Guess.percent(one.certainty()))
        .findFirst()
        .orElse(null);
  }

  static Reason reason(nl.hangmap.customer.Evidence evidence) {
    return Reason.because("evidence." + evidence.kind().name(), evidence.found());
  }

  private List<TypeSuggestion> types(ItemRow item, BatchRow batch, Words words) {
    var recognised = words.guess().types();
    var reasons = new LinkedHashMap<String, List<Reason>>();
    if (batch.type() != null) {
      reasons
          .computeIfAbsent(batch.type(), type -> new ArrayList<>())
          .add(Reason.because("upload"));
    }
    words
        .said()
        .type()
        .ifPresent(
            type ->
                reasons
                    .computeIfAbsent(type.value(), id -> new ArrayList<>())
                    .addAll(because(type, words.said())));
    if (item.type() != null && !item.isSplitOff() && !item.type().equals(batch.type())) {
      reasons.computeIfAbsent(item.type(), type -> new ArrayList<>());
    }
    for (var one : recognised) {
      reasons.computeIfAbsent(one.type(), type -> new ArrayList<>()).addAll(reasons(one));
    }
    return reasons.entrySet().stream()
        .filter(entry -> types.find(entry.getKey()).isPresent())
        .map(
            entry ->
                new TypeSuggestion(
                    entry.getKey(),
                    entry.getValue(),
                    percent(entry.getKey(), recognised),
                    keyPoints(entry.getKey(), words)))
        .limit(MOST)
        .toList();
  }

  private static @Nullable Integer percent(String type, Collection<RecognisedType> recognised) {
    return recognised.stream()
        .filter(one -> one.type().equals(type))
        .map(RecognisedType::percent)
        .findFirst()
        .orElse(null);
  }

  /// The form itself, and each key point that it gives.
  private List<Reason> because(FormFacts.Said type, FormFacts said) {
    var name = type.form().name();
    var reasons = new ArrayList<Reason>();
    reasons.add(Reason.because("form-type", name.nl(), name.en()));
    types
        .find(type.value())
        .ifPresent(
            known -> said.keyPoints(known).values().forEach(one -> reasons.add(one.because())));
    return reasons;
  }

  private static List<Reason> reasons(RecognisedType one) {
    var reasons = new ArrayList<Reason>();
    if (!one.words().isEmpty()) {
      reasons.add(Reason.because("words", String.join(", ", one.words())));
    }
    if (!one.learnedWords().isEmpty()) {
      reasons.add(
          Reason.because(
              "learned", Integer.toString(one.settled()), String.join(", ", one.learnedWords())));
    }
    return reasons;
  }
}
