package nl.hangmap.classification;

import java.util.List;
import java.util.stream.Collectors;

/// The policy files hold mistakes, so Hangmap does not start; carries all of them.
class PolicyRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PolicyProblem> problems;

  PolicyRejected(List<PolicyProblem> problems) {
    super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  List<PolicyProblem> problems() {
    return problems;
  }
}
