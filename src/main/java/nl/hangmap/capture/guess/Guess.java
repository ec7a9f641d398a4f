package nl.hangmap.capture.guess;

import java.util.List;
import java.util.Optional;
import nl.hangmap.customer.LikelyCustomer;

/// What a text says of its customer and its type, the likeliest first.
public record Guess(List<LikelyCustomer> customers, List<RecognisedType> types) {

  public Guess {
    customers = List.copyOf(customers);
    types = List.copyOf(types);
  }

  /// The likeliest customer, if it is sure enough to do without a person.
  public Optional<LikelyCustomer> customer(FilingRule rule) {
    return customers.stream()
        .findFirst()
        .filter(one -> rule.allows(rule.customerPercent(), percent(one.certainty())));
  }

  /// The likeliest type, if it is sure enough to do without a person.
  public Optional<String> type(FilingRule rule) {
    return types.stream()
        .findFirst()
        .filter(one -> rule.allows(rule.typePercent(), one.percent()))
        .map(RecognisedType::type);
  }

  /// Rounded down: what is not quite certain is never called 100 %.
  public static int percent(double certainty) {
    return (int) Math.floor(certainty * 100);
  }
}
