package nl.hangmap.customer;

import java.util.List;

/// A customer whom a text seems to be about, with the reasons to think so, the strongest first.
public record LikelyCustomer(CustomerSummary customer, List<Evidence> evidence) {

  public LikelyCustomer {
    evidence = List.copyOf(evidence);
  }
}
