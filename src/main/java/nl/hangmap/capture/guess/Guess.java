package nl.hangmap.capture.guess;

import java.util.List;
import nl.hangmap.customer.LikelyCustomer;

/// What a text says of its customer and its type, the likeliest first.
public record Guess(List<LikelyCustomer> customers, List<RecognisedType> types) {

  public Guess {
    customers = List.copyOf(customers);
    types = List.copyOf(types);
  }

  /// Rounded down: what is not quite certain is never called 100 %.
  public static int percent(double certainty) {
    return (int) Math.floor(certainty * 100);
  }
}
