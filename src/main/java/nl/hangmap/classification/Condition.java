package nl.hangmap.classification;

import java.time.Period;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// When a rule applies; an empty set matches everything.
///
/// @param over age from which the rule applies, that day included, or null
/// @param under age until which the rule applies, that day excluded, or null
record Condition(
    Set<String> types,
    Set<String> states,
    Set<String> departments,
    @Nullable Period over,
    @Nullable Period under) {

  static final Condition ALWAYS = new Condition(Set.of(), Set.of(), Set.of(), null, null);

  /// @param reached whether the document is as old as a period, or older
  boolean matches(String type, String state, String department, Predicate<Period> reached) {
    return (types.isEmpty() || types.contains(type))
        && (states.isEmpty() || states.contains(state))
        && (departments.isEmpty() || departments.contains(department))
        && (over == null || reached.test(over))
        && (under == null || !reached.test(under));
  }
}
