package nl.hangmap.classification;

import java.util.ArrayList;
import java.util.List;

/// Collects the mistakes of both policy files, so that they are all told at once.
final class ProblemLog {

  private final List<PolicyProblem> problems = new ArrayList<>();

  void add(PolicyProblem problem) {
    problems.add(problem);
  }

  int size() {
    return problems.size();
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<PolicyProblem> problems() {
    return List.copyOf(problems);
  }
}
