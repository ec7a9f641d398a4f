package nl.hangmap.capture.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.hangmap.capture.imports.Imports;
import nl.hangmap.capture.imports.LineState;
import nl.hangmap.capture.web.ImportJson.LineJson;
import nl.hangmap.capture.web.ImportJson.ProblemJson;
import nl.hangmap.kernel.PageRequest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes the report of an import as a file for a spreadsheet, a part at a time.
@Component
class ImportReport {

  private static final String[] COLUMNS = {
    "line", "file", "customer", "type", "date", "title", "state", "problems", "document"
  };
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setDelimiter(';').setRecordSeparator("\r\n").get();

  /// What makes a spreadsheet take a text for a formula.
  private static final String FORMULA = "=+-@";

  private final Imports imports;
  private final ReasonTexts texts;
  private final MessageSource messages;

  ImportReport(Imports imports, ReasonTexts texts, MessageSource messages) {
    this.imports = imports;
    this.texts = texts;
    this.messages = messages;
  }

  void write(long id, Set<LineState> states, OutputStream to) throws IOException {
    Writer text = new OutputStreamWriter(to, UTF_8);
    text.write('\ufeff');
    try (var csv = new CSVPrinter(text, FORMAT)) {
      for (var column : COLUMNS) {
        csv.print(message("import.column." + column));
      }
      csv.println();
      String cursor = null;
      do {
        var page = imports.lines(id, states, new PageRequest(PageRequest.MAXIMUM_LIMIT, cursor));
        for (var line : page.items()) {
          write(LineJson.of(line, texts), csv);
        }
        cursor = page.next();
      } while (cursor != null);
    }
  }

  private void write(LineJson line, CSVPrinter csv) throws IOException {
    csv.printRecord(
        line.line(),
        harmless(line.file()),
        harmless(line.customer()),
        harmless(line.type()),
        harmless(line.date()),
        harmless(line.title()),
        message("import.line." + line.state()),
        harmless(
            line.problems().stream().map(ProblemJson::message).collect(Collectors.joining(" "))),
        line.document() == null ? "" : line.document().text());
  }

  private static String harmless(@Nullable String text) {
    var given = Objects.requireNonNullElse(text, "");
    return given.isEmpty() || FORMULA.indexOf(given.charAt(0)) < 0 ? given : "'" + given;
  }

  private String message(String key) {
    Locale locale = LocaleContextHolder.getLocale();
    return messages.getMessage(key, null, locale);
  }
}
