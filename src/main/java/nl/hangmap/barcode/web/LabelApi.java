package nl.hangmap.barcode.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.LabelContent;
import nl.hangmap.barcode.LabelPlacement;
import nl.hangmap.barcode.LabelTemplate;
import nl.hangmap.barcode.Labels;
import nl.hangmap.barcode.SheetContent;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Prints labels and sheets for given barcodes; the security rules let in only those who may print
/// labels.
@RestController
@RequestMapping("/api/v1/labels")
class LabelApi {

  private static final int MOST_CODES = 1000;
  private static final int MOST_COPIES = 200;

  private final Labels labels;
  private final MessageSource messages;

  LabelApi(Labels labels, MessageSource messages) {
    this.labels = labels;
    this.messages = messages;
  }

  /// The templates to choose from.
  record Templates(List<LabelTemplate> items) {}

  /// How the labels lie on their sheets.
  ///
  /// @param calibrate only outlines, to see how far the printer is out
  /// @param copies how many of each whole page, from 1
  record Layout(
      @Nullable Integer startAt,
      @Nullable Double offsetX,
      @Nullable Double offsetY,
      @Nullable Boolean calibrate,
      @Nullable Integer copies) {}

  @GetMapping
  Templates templates() {
    return new Templates(labels.templates());
  }

  @GetMapping("/{template}.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String template,
      @RequestParam(defaultValue = "") String codes,
      Layout layout,
      Locale language) {
    var placement = placement(layout);
    var pdf =
        Boolean.TRUE.equals(layout.calibrate())
            ? labels.calibration(template, placement)
            : isSheet(template)
                ? labels.sheets(template, sheets(identifiers(codes), copies(layout), language))
                : labels.pdf(template, labels(identifiers(codes), language), placement);
    var disposition = ContentDisposition.inline().filename(template + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(pdf);
  }

  /// A sheet without a barcode of ours, such as a separator, needs no code.
  private List<SheetContent> sheets(List<Identifier> codes, int copies, Locale language) {
    var sheets =
        codes.isEmpty()
            ? List.of(SheetContent.of(null, ""))
            : codes.stream().map(code -> SheetContent.of(code, kindOf(code, language))).toList();
    return sheets.stream().flatMap(one -> Collections.nCopies(copies, one).stream()).toList();
  }

  private List<LabelContent> labels(List<Identifier> codes, Locale language) {
    return codes.stream()
        .map(code -> new LabelContent(code, kindOf(code, language), null))
        .toList();
  }

  private static int copies(Layout layout) {
    int copies = layout.copies() == null ? 1 : layout.copies();
    if (copies < 1 || copies > MOST_COPIES) {
      throw Refusal.invalidAt("copies", "barcode.copies", copies, MOST_COPIES);
    }
    return copies;
  }

  private boolean isSheet(String template) {
    return labels.templates().stream()
        .anyMatch(known -> known.id().equals(template) && !known.labels());
  }

  private String kindOf(Identifier identifier, Locale language) {
    return messages.getMessage("barcode.kind." + identifier.kind(), null, language);
  }

  private static List<Identifier> identifiers(String codes) {
    var texts = Arrays.stream(codes.split(",")).filter(code -> !code.isBlank()).toList();
    if (texts.size() > MOST_CODES) {
      throw Refusal.invalidAt("codes", "barcode.label-count", texts.size(), MOST_CODES);
    }
    return texts.stream().map(Identifier::parse).toList();
  }

  private static LabelPlacement placement(Layout layout) {
    return new LabelPlacement(
        layout.startAt() == null ? 1 : layout.startAt(),
        layout.offsetX() == null ? 0 : layout.offsetX(),
        layout.offsetY() == null ? 0 : layout.offsetY());
  }
}
