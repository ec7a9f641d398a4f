package nl.hangmap.capture.imports;

import nl.hangmap.kernel.Problem;

/// A list that cannot be read as a whole, so that none of its lines can be believed.
class ListUnusable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ListUnusable(String code, Object... arguments) {
    super(code);
    this.problem = Problem.of(code, arguments);
  }

  Problem problem() {
    return problem;
  }
}
