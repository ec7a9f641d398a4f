package nl.hangmap.customer;

import java.util.List;

/// A customer whom a text seems to be about, with the reasons to think so, the strongest first.
///
/// @param certainty 0 to 1: how sure the evidence is, less what speaks for other customers
public record LikelyCustomer(CustomerSummary customer, List<Evidence> evidence, double certainty) {

  public LikelyCustomer {
    evidence = List.copyOf(evidence);
  }
}
