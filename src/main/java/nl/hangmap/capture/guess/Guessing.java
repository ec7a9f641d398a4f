package nl.hangmap.capture.guess;

import java.util.Optional;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.LikelyCustomer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads out of a text whose document it is and of which type, and learns from what people decide.
@Component
public class Guessing {

  private static final int MOST = 5;

  private final Customers customers;
  private final TypeRecognition types;
  private final LearnedTypeStore learned;
  private final FilingRuleStore outcomes;

  Guessing(
      Customers customers,
      TypeRecognition types,
      LearnedTypeStore learned,
      FilingRuleStore outcomes) {
    this.customers = customers;
    this.types = types;
    this.learned = learned;
    this.outcomes = outcomes;
  }

  public Guess of(String text) {
    return new Guess(customers.likely(text, MOST), types.of(text).stream().limit(MOST).toList());
  }

  /// The likeliest customer, if the text is sure enough to do without a person.
  public Optional<LikelyCustomer> customer(String text, FilingRule rule) {
    return rule.customerPercent() == null
        ? Optional.empty()
        : customers.likely(text, 1).stream()
            .findFirst()
            .filter(one -> rule.allows(rule.customerPercent(), Guess.percent(one.certainty())));
  }

  /// The likeliest type, if the text is sure enough to do without a person.
  public Optional<String> type(String text, FilingRule rule) {
    return rule.typePercent() == null
        ? Optional.empty()
        : types.of(text).stream()
            .findFirst()
            .filter(one -> rule.allows(rule.typePercent(), one.percent()))
            .map(RecognisedType::type);
  }

  /// What a person decided about a document of whose text nothing but the text told.
  ///
  /// @param customer null when something else than the text named the customer
  /// @param type null when something else than the text named the type
  public record Decision(
      long item, String text, @Nullable String customer, @Nullable String type, String settledAs) {}

  /// Notes whether the text was right, and what documents of the type look like.
  @Transactional(propagation = Propagation.MANDATORY)
  public void learn(Decision decision) {
    if (decision.text().isBlank()) {
      return;
    }
    var guess = of(decision.text());
    if (outcomes.note(decision.item(), outcome(guess, decision))) {
      learned.learn(decision.settledAs(), LearnedWords.of(decision.text()));
    }
  }

  private static Outcome outcome(Guess guess, Decision decision) {
    var customer =
        decision.customer() == null || guess.customers().isEmpty()
            ? null
            : guess.customers().getFirst();
    var type = decision.type() == null || guess.types().isEmpty() ? null : guess.types().getFirst();
    return new Outcome(
        customer == null ? null : Guess.percent(customer.certainty()),
        customer == null ? null : customer.customer().number().value().equals(decision.customer()),
        type == null ? null : type.percent(),
        type == null ? null : type.type().equals(decision.type()));
  }

  /// How sure the text was, and whether it was right; null where it said nothing.
  record Outcome(
      @Nullable Integer customerPercent,
      @Nullable Boolean customerRight,
      @Nullable Integer typePercent,
      @Nullable Boolean typeRight) {}
}
