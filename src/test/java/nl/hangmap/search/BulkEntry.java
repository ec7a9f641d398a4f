package nl.hangmap.search;

import java.time.LocalDate;
import java.util.List;

/// A document for the search index of a benchmark.
public record BulkEntry(
    String id,
    String customer,
    String customerName,
    String type,
    String department,
    String title,
    String subtitle,
    LocalDate date,
    List<String> titleTexts,
    String body) {

  NewEntry entry() {
    return new NewEntry(
        HitKind.DOCUMENT,
        id,
        customer,
        customerName,
        type,
        department,
        title,
        subtitle,
        date,
        titleTexts,
        body);
  }
}
