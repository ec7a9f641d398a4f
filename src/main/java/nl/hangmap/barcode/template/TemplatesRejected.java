package nl.hangmap.barcode.template;

import java.util.List;
import java.util.stream.Collectors;

/// The barcode templates hold mistakes, so Hangmap does not start; carries all of them.
public class TemplatesRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<TemplateProblem> problems;

  TemplatesRejected(List<TemplateProblem> problems) {
    super(problems.stream().map(TemplateProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<TemplateProblem> problems() {
    return problems;
  }
}
