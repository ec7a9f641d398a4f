package nl.hangmap.barcode.web;

import java.util.Arrays;
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
  record Layout(
      @Nullable Integer startAt,
      @Nullable Double offsetX,
      @Nullable Double offsetY,
      @Nullable Boolean calibrate) {}

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
            : printed(template, identifiers(codes), placement, language);
    var disposition = ContentDisposition.inline().filename(template + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(pdf);
  }

  private byte[] printed(
      String template, List<Identifier> codes, LabelPlacement placement, Locale language) {
    if (isSheet(template)) {
      return codes.isEmpty()
          ? labels.sheet(template, SheetContent.of(null, ""))
          : labels.sheets(
              template, codes.stream().map(c -> SheetContent.of(c, kindOf(c, language))).toList());
    }
    var contents =
        codes.stream().map(code -> new LabelContent(code, kindOf(code, language), null)).toList();
    return labels.pdf(template, contents, placement);
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
