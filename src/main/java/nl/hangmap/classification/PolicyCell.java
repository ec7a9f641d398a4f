package nl.hangmap.classification;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A kind of document that no rule of a scope can tell further apart.
///
/// @param reached the ages, of those the scope's rules look at, that the document has reached
record PolicyCell(String type, String state, String department, Set<Period> reached) {

  boolean matches(Rule rule) {
    return rule.when().matches(type, state, department, reached::contains);
  }

  /// The rule that decides on documents of this kind.
  Optional<Rule> firstOf(Scope scope) {
    return scope.rules().stream().filter(this::matches).findFirst();
  }

  static List<PolicyCell> all(PolicyBook book, Scope scope) {
    return book.types().values().stream().flatMap(type -> all(book, scope, type).stream()).toList();
  }

  static List<PolicyCell> all(PolicyBook book, Scope scope, DocumentType type) {
    var bands = AgeBands.of(scope.ages());
    var cells = new ArrayList<PolicyCell>();
    for (var department : book.departments().values()) {
      if (department.scope().equals(scope.id())) {
        for (var state : type.states()) {
          bands.forEach(
              band -> cells.add(new PolicyCell(type.id(), state.id(), department.id(), band)));
        }
      }
    }
    return cells;
  }
}
