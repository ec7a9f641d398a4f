package nl.hangmap.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import nl.hangmap.capture.imports.FoundList;
import nl.hangmap.capture.imports.Imports;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Imports of backlogs from the server's import folder.
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

  private final Imports imports;
  private final ImportReport report;
  private final ReasonTexts texts;

  ImportApi(Imports imports, ImportReport report, ReasonTexts texts) {
    this.imports = imports;
    this.report = report;
    this.texts = texts;
  }

  /// The list to be checked, by its path below the import folder.
  record NewImportJson(@Nullable String list) {}

  /// The lists that lie in the import folder.
  @GetMapping("/lists")
  List<FoundList> lists() {
    return imports.lists();
  }

  /// Begins the check of a list; nothing is taken before the import is started.
  @PostMapping
  ResponseEntity<ImportJson> check(@RequestBody NewImportJson wish) {
    long id = imports.check(Objects.requireNonNullElse(wish.list(), ""));
    return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id)).body(one(id));
  }

  @GetMapping
  Page<ImportJson> list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return imports.list(PageRequest.of(limit, cursor)).map(view -> ImportJson.of(view, texts));
  }

  @GetMapping("/{id}")
  ImportJson one(@PathVariable long id) {
    return ImportJson.of(imports.get(id), texts);
  }

  /// The report by line.
  @GetMapping("/{id}/lines")
  Page<ImportJson.LineJson> lines(
      @PathVariable long id,
      @RequestParam(defaultValue = "ALL") ReportPart part,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return imports
        .lines(id, part.states(), PageRequest.of(limit, cursor))
        .map(line -> ImportJson.LineJson.of(line, texts));
  }

  /// The report by line as CSV with semicolons.
  @GetMapping("/{id}/report.csv")
  void report(
      @PathVariable long id,
      @RequestParam(defaultValue = "ALL") ReportPart part,
      HttpServletResponse response)
      throws IOException {
    imports.get(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"");
    report.write(id, part.states(), response.getOutputStream());
  }

  /// Starts a checked import, or goes on with a stopped one.
  @PostMapping("/{id}/start")
  ImportJson start(@PathVariable long id) {
    imports.start(id);
    return one(id);
  }

  @PostMapping("/{id}/stop")
  ImportJson stop(@PathVariable long id) {
    imports.stop(id);
    return one(id);
  }

  /// Takes the lines that failed once more.
  @PostMapping("/{id}/retry")
  ImportJson retry(@PathVariable long id) {
    imports.retry(id);
    return one(id);
  }
}
