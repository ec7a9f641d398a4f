package nl.hangmap.capture.web;

import java.time.Instant;
import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.capture.imports.ImportLine;
import nl.hangmap.capture.imports.ImportState;
import nl.hangmap.capture.imports.ImportView;
import nl.hangmap.capture.imports.ImportView.LineCounts;
import nl.hangmap.capture.imports.LineState;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// An import as pages and the API show it, its problem in the viewer's language.
///
/// @param checked percentage of the list that was looked at
/// @param onPaper lines that become documents without their file
/// @param unread documents of it whose pages wait to be read
record ImportJson(
    long id,
    String list,
    ImportState state,
    String askedBy,
    Instant askedAt,
    @Nullable ProblemJson problem,
    int checked,
    LineCounts lines,
    int onPaper,
    @Nullable Instant expectedEnd,
    @Nullable Instant endedAt,
    int unread) {

  /// What is wrong, for programs and for people.
  record ProblemJson(String code, @Nullable String field, String message) {

    static ProblemJson of(Problem problem, ReasonTexts texts) {
      return new ProblemJson(problem.code(), problem.field(), texts.text(problem));
    }
  }

  /// A line of the report.
  ///
  /// @param line its number in the list, or null for a file that no line names
  record LineJson(
      @Nullable Integer line,
      @Nullable String file,
      LineState state,
      @Nullable String customer,
      @Nullable String type,
      @Nullable String date,
      @Nullable String title,
      boolean onPaper,
      List<ProblemJson> problems,
      @Nullable Identifier document) {

    static LineJson of(ImportLine line, ReasonTexts texts) {
      var wish = line.wish();
      return new LineJson(
          line.line(),
          line.file(),
          line.state(),
          wish.customer(),
          wish.type(),
          wish.date(),
          wish.title(),
          line.onPaper(),
          line.problems().stream().map(problem -> ProblemJson.of(problem, texts)).toList(),
          line.document());
    }
  }

  static ImportJson of(ImportView view, ReasonTexts texts) {
    var problem = view.problem();
    return new ImportJson(
        view.id(),
        view.list(),
        view.state(),
        view.askedBy(),
        view.askedAt(),
        problem == null ? null : ProblemJson.of(problem, texts),
        view.checked(),
        view.counts(),
        view.onPaper(),
        view.expectedEnd(),
        view.endedAt(),
        view.unread());
  }
}
