package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.customer.CustomerSummary;

/// A customer the document may be of, with the reasons to think so, the strongest first.
public record CustomerSuggestion(CustomerSummary customer, List<Reason> reasons) {

  public CustomerSuggestion {
    reasons = List.copyOf(reasons);
  }
}
