package nl.hangmap.classification;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import nl.hangmap.kernel.BilingualText;

/// The rules for one purpose of the customer system, in the order in which they are tried.
record Scope(String id, BilingualText name, List<Rule> rules, int line) {

  Scope {
    rules = List.copyOf(rules);
  }

  /// Every age some rule looks at, once.
  List<Period> ages() {
    return rules.stream()
        .map(Rule::when)
        .flatMap(
            when -> Stream.concat(Stream.ofNullable(when.over()), Stream.ofNullable(when.under())))
        .distinct()
        .toList();
  }
}
