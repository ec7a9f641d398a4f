package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.customer.CustomerSummary;
import org.jspecify.annotations.Nullable;

/// A customer the document may be of, with the reasons to think so, the strongest first.
///
/// @param percent how sure the text alone is, or null when it says nothing
public record CustomerSuggestion(
    CustomerSummary customer, List<Reason> reasons, @Nullable Integer percent) {

  public CustomerSuggestion {
    reasons = List.copyOf(reasons);
  }
}
