package nl.hangmap.classification;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Checks that the rules of every scope cover every document that can exist, and that every rule
/// can be reached.
final class PolicyCheck {

  private final PolicyBook book;
  private final String file;
  private final ProblemLog log;

  PolicyCheck(PolicyBook book, String file, ProblemLog log) {
    this.book = book;
    this.file = file;
    this.log = log;
  }

  void check() {
    for (var scope : book.scopes().values()) {
      var cells = PolicyCell.all(book, scope);
      if (cells.isEmpty()) {
        report(
            scope.line(),
            "No department has scope '%s'.".formatted(scope.id()),
            "Give a department this scope, or remove the scope.");
        continue;
      }
      checkReach(scope, cells);
      checkCover(scope, cells);
    }
  }

  private void checkReach(Scope scope, List<PolicyCell> cells) {
    var taken = new HashMap<PolicyCell, String>();
    for (var rule : scope.rules()) {
      if (rule.sound()) {
        checkReach(rule, cells.stream().filter(cell -> cell.matches(rule)).toList(), taken);
      }
    }
  }

  private void checkReach(Rule rule, List<PolicyCell> matched, Map<PolicyCell, String> taken) {
    if (matched.isEmpty()) {
      report(
          rule.line(),
          "Rule '%s' can never apply: no document meets all its conditions.".formatted(rule.id()),
          "Look whether its types have its states, and 'over' comes before 'under'.");
    } else if (taken.keySet().containsAll(matched)) {
      var earlier = new LinkedHashSet<String>();
      matched.forEach(cell -> earlier.add("'" + taken.get(cell) + "'"));
      report(
          rule.line(),
          "Rule '%s' is never reached: %s before it already decides all it could."
              .formatted(rule.id(), String.join(", ", earlier)),
          "Move it up, narrow the rule before it, or remove it.");
    }
    matched.forEach(cell -> taken.putIfAbsent(cell, rule.id()));
  }

  private void checkCover(Scope scope, List<PolicyCell> cells) {
    for (var type : book.types().keySet()) {
      var whole = cells.stream().filter(cell -> cell.type().equals(type)).toList();
      var open =
          whole.stream().filter(cell -> scope.rules().stream().noneMatch(cell::matches)).toList();
      if (!open.isEmpty()) {
        report(
            scope.line(),
            "No rule of scope '%s' covers type '%s'%s."
                .formatted(scope.id(), type, open.size() == whole.size() ? "" : part(open, whole)),
            "Add a rule for it, or a last rule with 'when: {type: \"*\"}'.");
      }
    }
  }

  /// Says which part of a type is open, when it is not the whole.
  private static String part(List<PolicyCell> open, List<PolicyCell> whole) {
    var states = open.stream().map(PolicyCell::state).distinct().collect(Collectors.joining(", "));
    var ages = open.stream().map(PolicyCell::reached).distinct().count();
    var allAges = whole.stream().map(PolicyCell::reached).distinct().count();
    return " in state " + states + (ages == allAges ? "" : " at some ages");
  }

  private void report(int line, String wrong, String remedy) {
    log.add(new PolicyProblem(file, line, wrong, remedy));
  }
}
