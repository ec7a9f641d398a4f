package nl.hangmap.classification;

/// One mistake in a policy file: where it stands, what is wrong and what to do about it.
record PolicyProblem(String file, int line, String wrong, String remedy) {

  @Override
  public String toString() {
    return "%s, line %d: %s %s".formatted(file, line, wrong, remedy);
  }
}
