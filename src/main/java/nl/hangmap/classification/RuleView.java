package nl.hangmap.classification;

import java.util.List;
import nl.hangmap.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/// A rule as far as it decides on one type.
///
/// @param states the states of the type in which this rule decides
/// @param departments those it is limited to, or none for every department of the scope
/// @param over ISO 8601 age from which it applies, or null
/// @param under ISO 8601 age until which it applies, or null
public record RuleView(
    String id,
    Handling handling,
    BilingualText reason,
    List<DocumentState> states,
    List<String> departments,
    @Nullable String over,
    @Nullable String under) {

  static RuleView of(Rule rule, List<DocumentState> states) {
    var when = rule.when();
    return new RuleView(
        rule.id(),
        rule.handling(),
        rule.reason(),
        List.copyOf(states),
        List.copyOf(when.departments()),
        when.over() == null ? null : when.over().toString(),
        when.under() == null ? null : when.under().toString());
  }
}
