package nl.hangmap.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.hangmap.capture.imports.Imports;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages on which a backlog is checked and imported.
@Controller
class ImportPages {

  private static final int LISTED = 25;
  private static final int LINES = 50;

  private final Imports imports;
  private final ReasonTexts texts;

  ImportPages(Imports imports, ReasonTexts texts) {
    this.imports = imports;
    this.texts = texts;
  }

  @GetMapping("/capture/imports")
  String imports(@RequestParam(required = false) @Nullable String cursor, Model model) {
    model.addAttribute("lists", imports.lists());
    model.addAttribute("first", cursor == null || cursor.isBlank());
    model.addAttribute("imports", imports.list(PageRequest.of(LISTED, cursor)));
    return "capture/imports";
  }

  @PostMapping("/capture/imports")
  String check(@RequestParam(defaultValue = "") String list) {
    return "redirect:/capture/imports/" + imports.check(list);
  }

  @GetMapping("/capture/imports/{id}")
  String one(
      @PathVariable long id,
      @RequestParam(defaultValue = "PROBLEMS") ReportPart part,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    show(id, model);
    model.addAttribute("part", part);
    model.addAttribute("cursor", cursor);
    model.addAttribute(
        "lines",
        imports
            .lines(id, part.states(), PageRequest.of(LINES, cursor))
            .map(line -> ImportJson.LineJson.of(line, texts)));
    return "capture/import";
  }

  /// The part of the page that changes while the work goes on; the whole page once it ends.
  @GetMapping("/capture/imports/{id}/progress")
  String progress(@PathVariable long id, Model model, HttpServletResponse response) {
    show(id, model);
    if (!imports.get(id).state().isUnderWay()) {
      response.setHeader("HX-Refresh", "true");
    }
    return "capture/import :: progress";
  }

  private void show(long id, Model model) {
    var view = imports.get(id);
    model.addAttribute("one", view);
    model.addAttribute("problem", view.problem() == null ? null : texts.text(view.problem()));
  }

  @PostMapping("/capture/imports/{id}/start")
  String start(@PathVariable long id) {
    imports.start(id);
    return "redirect:/capture/imports/" + id;
  }

  @PostMapping("/capture/imports/{id}/stop")
  String stop(@PathVariable long id) {
    imports.stop(id);
    return "redirect:/capture/imports/" + id;
  }

  @PostMapping("/capture/imports/{id}/retry")
  String retry(@PathVariable long id) {
    imports.retry(id);
    return "redirect:/capture/imports/" + id;
  }
}
