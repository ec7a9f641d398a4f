package nl.hangmap.capture;

import java.time.LocalDate;
import java.util.List;

/// What Hangmap thinks of a document that a person must settle, the likeliest first.
///
/// @param date the date that the document gives itself, else the day it was received
public record Suggestions(
    List<CustomerSuggestion> customers, List<TypeSuggestion> types, LocalDate date) {

  public Suggestions {
    customers = List.copyOf(customers);
    types = List.copyOf(types);
  }
}
