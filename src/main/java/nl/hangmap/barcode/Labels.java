package nl.hangmap.barcode;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hangmap.barcode.print.Content;
import nl.hangmap.barcode.print.Placement;
import nl.hangmap.barcode.print.Printing;
import nl.hangmap.barcode.template.Fields;
import nl.hangmap.barcode.template.Template;
import nl.hangmap.barcode.template.TemplateFolder;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Prints labels, separator and cover sheets and reply forms from templates, as PDF.
@Service
public class Labels {

  /// The most labels or pages of one PDF.
  public static final int MOST_AT_ONCE = 10_000;

  private final Map<String, Template> templates;

  Labels(LabelSettings settings) {
    this.templates = TemplateFolder.read(settings.barcodeTemplates());
  }

  /// The templates there are, by name.
  public List<LabelTemplate> templates() {
    return templates.values().stream()
        .map(t -> new LabelTemplate(t.id(), t.name(), t.stock() != null, t.perPage()))
        .toList();
  }

  /// One label for each content, on fresh sheets.
  public byte[] pdf(String template, List<LabelContent> labels) {
    return pdf(template, labels, LabelPlacement.FRESH_SHEET);
  }

  /// One label for each content.
  public byte[] pdf(String template, List<LabelContent> labels, LabelPlacement placement) {
    var contents =
        labels.stream()
            .map(label -> fields(label.identifier(), label.type(), label.date()))
            .map(fields -> new Content(fields, List.of()))
            .toList();
    return printed(template, contents, placement);
  }

  /// One page.
  public byte[] sheet(String template, SheetContent sheet) {
    return sheets(template, List.of(sheet));
  }

  /// One page for each content, such as all reply forms of a mailing.
  public byte[] sheets(String template, List<SheetContent> sheets) {
    var contents = sheets.stream().map(Labels::content).toList();
    return printed(template, contents, LabelPlacement.FRESH_SHEET);
  }

  /// A page with the outlines of the labels, to see how far the printer is out.
  public byte[] calibration(String template, LabelPlacement placement) {
    return Printing.calibration(template(template), placed(template(template), placement));
  }

  private byte[] printed(String id, List<Content> contents, LabelPlacement placement) {
    var template = template(id);
    if (contents.isEmpty() || contents.size() > MOST_AT_ONCE) {
      throw Refusal.invalidAt("codes", "barcode.label-count", contents.size(), MOST_AT_ONCE);
    }
    return Printing.pdf(template, contents, placed(template, placement));
  }

  private Template template(String id) {
    var template = templates.get(id);
    if (template == null) {
      var known = String.join(", ", templates.keySet());
      throw Refusal.notFound("barcode.template-unknown", id, known);
    }
    return template;
  }

  private static Placement placed(Template template, LabelPlacement placement) {
    if (placement.startAt() < 1 || placement.startAt() > template.perPage()) {
      throw Refusal.invalidAt(
          "startAt", "barcode.start-at", placement.startAt(), template.perPage());
    }
    return new Placement(placement.startAt(), placement.offsetX(), placement.offsetY());
  }

  private static Content content(SheetContent sheet) {
    var fields = fields(sheet.identifier(), sheet.type(), sheet.date());
    fields.put(Fields.SENDER, sheet.letter().sender());
    fields.put(Fields.ADDRESSEE, sheet.letter().addressee());
    fields.put(Fields.TITLE, sheet.letter().title());
    fields.put(Fields.TEXT, sheet.letter().text());
    return new Content(fields, sheet.answers());
  }

  private static Map<String, String> fields(
      @Nullable Identifier identifier, String type, @Nullable LocalDate date) {
    var fields = new HashMap<String, String>();
    fields.put(Fields.TYPE, type);
    if (identifier != null) {
      fields.put(Fields.CODE, identifier.text());
      fields.put(Fields.GROUPED, identifier.grouped());
    }
    if (date != null) {
      fields.put(Fields.DATE, date.toString());
    }
    return fields;
  }
}
