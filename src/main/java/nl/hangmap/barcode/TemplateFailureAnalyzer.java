package nl.hangmap.barcode;

import java.util.stream.Collectors;
import nl.hangmap.barcode.template.TemplatesRejected;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells whoever starts Hangmap which lines of the barcode templates to correct, in place of a
/// stack trace.
class TemplateFailureAnalyzer extends AbstractFailureAnalyzer<TemplatesRejected> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, TemplatesRejected cause) {
    var list =
        cause.problems().stream()
            .map(problem -> "  " + problem)
            .collect(Collectors.joining(System.lineSeparator()));
    return new FailureAnalysis(
        "The barcode templates hold mistakes:" + System.lineSeparator() + list,
        "Correct these lines and start again. The files come from barcode-templates/ as delivered"
            + " and from the folder in the setting hangmap.barcode-templates; those of suppliers'"
            + " forms from forms/ in that folder.",
        cause);
  }
}
