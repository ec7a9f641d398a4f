package nl.hangmap.classification;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells whoever starts Hangmap which lines of the policy files to correct, in place of a stack
/// trace.
class PolicyFailureAnalyzer extends AbstractFailureAnalyzer<PolicyRejected> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PolicyRejected cause) {
    var problems = cause.problems();
    var count = problems.size() == 1 ? "1 mistake" : problems.size() + " mistakes";
    var list =
        problems.stream()
            .map(
                problem ->
                    "  %s, line %d: %s%n      %s"
                        .formatted(
                            problem.file(), problem.line(), problem.wrong(), problem.remedy()))
            .collect(Collectors.joining("\n"));
    return new FailureAnalysis(
        "The retention policies hold " + count + ":\n\n" + list,
        "Correct these lines and start again. The files come from the folder in the setting"
            + " hangmap.policies, or from retention-policies/ as delivered.",
        cause);
  }
}
