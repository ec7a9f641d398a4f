package nl.hangmap.classification;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The ages that a set of rules can tell apart, each as the periods that a document has then
/// reached.
///
/// Periods have no order of their own (is a month longer than thirty days?), so the bands are found
/// on the calendar: documents of every day of a leap-year cycle are looked at on the days around
/// each period's end.
final class AgeBands {

  private static final LocalDate CYCLE_START = LocalDate.of(2001, 1, 1);
  private static final int CYCLE_DAYS = 4 * 365 + 1;

  private AgeBands() {}

  static Set<Set<Period>> of(List<Period> ages) {
    var bands = new LinkedHashSet<Set<Period>>();
    bands.add(Set.of());
    if (ages.isEmpty()) {
      return bands;
    }
    for (int day = 0; day < CYCLE_DAYS; day++) {
      var documentDate = CYCLE_START.plusDays(day);
      for (var age : ages) {
        var end = documentDate.plus(age);
        bands.add(reached(ages, documentDate, end.minusDays(1)));
        bands.add(reached(ages, documentDate, end));
      }
    }
    return bands;
  }

  static boolean isReached(Period age, LocalDate documentDate, LocalDate today) {
    return !documentDate.plus(age).isAfter(today);
  }

  private static Set<Period> reached(List<Period> ages, LocalDate documentDate, LocalDate today) {
    return ages.stream()
        .filter(age -> isReached(age, documentDate, today))
        .collect(Collectors.toUnmodifiableSet());
  }
}
