package nl.hangmap.barcode.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.hangmap.barcode.template.Element.Align;
import nl.hangmap.barcode.template.Element.Style;
import nl.hangmap.barcode.template.Element.Symbol;

/// Reads one element of a template and checks that it can be printed and read again.
final class ElementReader {

  /// Two dots of a printer with 203 dots per inch.
  private static final double SMALLEST_MODULE = 0.25;

  private static final double LARGEST_MODULE = 5;
  private static final double POINT = 25.4 / 72;
  private static final double LINE_HEIGHT = 1.25;
  private static final Pattern FIXED_CODE = Pattern.compile("[0-9A-Z]{1,20}");

  private static final List<String> TEXT_KEYS =
      List.of("x", "y", "width", "height", "size", "bold", "align");
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "code128", List.of("x", "y", "module", "height"),
          "datamatrix", List.of("x", "y", "module"),
          "qr", List.of("x", "y", "module"),
          "text", TEXT_KEYS,
          "patch", List.of("x", "y", "width"),
          "line", List.of("x", "y", "width", "thickness"),
          "answers", List.of("x", "y", "width", "height", "pitch", "size"));

  private final Entry entry;
  private final Area area;

  ElementReader(Entry entry, Area area) {
    this.entry = entry;
    this.area = area;
  }

  Optional<Element> read() {
    var fields = entry.fields("The element");
    var sort = fields.keySet().stream().filter(KEYS::containsKey).findFirst();
    if (sort.isEmpty()) {
      entry.report(
          "The element does not say what it is.",
          "Give it one of: " + String.join(", ", KEYS.keySet().stream().sorted().toList()) + ".");
      return Optional.empty();
    }
    var known = new ArrayList<>(KEYS.getOrDefault(sort.get(), List.of()));
    known.addFirst(sort.get());
    var owner = "the " + sort.get();
    var measures = new Measures(entry, owner, entry.fields("The " + sort.get(), known));
    return Optional.of(element(sort.get(), measures));
  }

  private Element element(String sort, Measures measures) {
    return switch (sort) {
      case "code128" -> code(Symbol.CODE_128, content(measures, sort), measures);
      case "datamatrix" -> code(Symbol.DATA_MATRIX, content(measures, sort), measures);
      case "qr" -> code(Symbol.QR_CODE, content(measures, sort), measures);
      case "patch" -> patch(measures);
      case "line" -> line(measures);
      case "answers" -> answers(measures);
      default -> text(measures);
    };
  }

  private String content(Measures measures, String sort) {
    var content = measures.entry(sort).flatMap(value -> value.text("The code")).orElse("{code}");
    if (!content.equals("{code}") && !FIXED_CODE.matcher(content).matches()) {
      entry.report(
          "A code cannot hold '%s'.".formatted(content),
          "Write {code}, or a fixed text of up to 20 capitals and digits such as PATCHT.");
    }
    return content;
  }

  private Element code(Symbol symbol, String content, Measures measures) {
    double module = measures.required("module", SMALLEST_MODULE, LARGEST_MODULE);
    double height = symbol == Symbol.CODE_128 ? measures.required("height", 5, 100) : 0;
    return within(new Element.Code(symbol, content, x(measures), y(measures), module, height));
  }

  private Element text(Measures measures) {
    var content = measures.entry("text").flatMap(value -> value.text("The text")).orElse("");
    for (var field : Fields.named(content)) {
      if (!area.fields().contains(field)) {
        entry.report(
            "There is no field {%s} on %s.".formatted(field, area.name()),
            "It can name: " + String.join(", ", area.fields()) + ".");
      }
    }
    double size = measures.required("size", 4, 100);
    double width = measures.required("width", 5, area.width());
    double height = measures.optional("height", size * POINT * LINE_HEIGHT, 1, area.height());
    var align = measures.word("align", "left", "left", "centre", "right");
    var style =
        new Style(size, measures.flag("bold"), Align.valueOf(align.toUpperCase(Locale.ROOT)));
    return within(new Element.Text(content, x(measures), y(measures), width, height, style));
  }

  private Element patch(Measures measures) {
    return within(new Element.Patch(x(measures), y(measures), measures.required("width", 19, 200)));
  }

  private Element line(Measures measures) {
    double width = measures.required("width", 1, area.width());
    return within(
        new Element.Line(
            x(measures), y(measures), width, measures.optional("thickness", 0.3, 0.1, 5)));
  }

  private Element answers(Measures measures) {
    return within(
        new Element.Answers(
            x(measures),
            y(measures),
            measures.required("width", 20, area.width()),
            measures.required("height", 5, area.height()),
            measures.optional("pitch", 9, 6, 30),
            measures.optional("size", 11, 6, 20)));
  }

  private double x(Measures measures) {
    return measures.required("x", 0, area.width());
  }

  private double y(Measures measures) {
    return measures.required("y", 0, area.height());
  }

  /// Checks that the element with the white it needs stays on the label or page.
  private Element within(Element element) {
    double right = element.x() + Extent.width(element);
    double bottom = element.y() + Extent.height(element);
    double beside = Extent.quietBeside(element);
    double above = Extent.quietAbove(element);
    if (!area.holds(element.x() - beside, element.y() - above, right + beside, bottom + above)) {
      entry.report(
          String.format(
              Locale.ROOT,
              "It reaches from %.1f × %.1f to %.1f × %.1f mm%s, and %s is %.1f × %.1f mm.",
              element.x() - beside,
              element.y() - above,
              right + beside,
              bottom + above,
              beside > 0 ? " with its quiet zone" : "",
              area.name(),
              area.width(),
              area.height()),
          "Move it, or make it smaller.");
    }
    return element;
  }
}
