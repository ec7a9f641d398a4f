package nl.hangmap.barcode.template;

/// One mistake in a template: where it stands, what is wrong and what to do about it.
///
/// @param line counted from 1
public record TemplateProblem(String file, int line, String wrong, String remedy) {

  @Override
  public String toString() {
    return "%s, line %d: %s %s".formatted(file, line, wrong, remedy);
  }
}
