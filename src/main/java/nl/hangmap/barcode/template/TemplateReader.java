package nl.hangmap.barcode.template;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.hangmap.kernel.BilingualText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads one template file and notes every mistake in it.
final class TemplateReader {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
  private static final List<String> KEYS = List.of("form", "name", "stock", "elements");
  private static final List<String> STOCK_KEYS =
      List.of("width", "height", "columns", "rows", "left", "top", "pitchX", "pitchY");

  /// What makers' tables and rounding may make a sheet wider than paper is.
  private static final double SLACK = 0.5;

  private final String file;
  private final List<TemplateProblem> problems;

  TemplateReader(String file, List<TemplateProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// @param id name of the file without its ending
  Optional<Template> read(String id, String text) {
    int before = problems.size();
    var template = root(id, text).map(node -> template(id, new Entry(file, 1, node, problems)));
    return problems.size() == before ? template : Optional.empty();
  }

  /// The whole of a file, after a look at its name.
  Optional<Node> root(String id, String text) {
    if (!NAME.matcher(id).matches()) {
      report(1, "The name '" + id + "' is not possible.", "Use small letters, digits and hyphens.");
    }
    try {
      var node = Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
      if (node.isEmpty()) {
        report(1, "The file is empty.", "Fill it, or remove it.");
      }
      return node;
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      report(
          line,
          "This is no YAML: " + broken.getProblem() + ".",
          "Look at indentation, colons and quotes on this line and the one above.");
    } catch (YAMLException unreadable) {
      report(1, "This is no YAML: " + unreadable.getMessage(), "Restore a readable copy.");
    }
    return Optional.empty();
  }

  private Template template(String id, Entry root) {
    var fields = root.fields("The template", KEYS);
    var form = new Measures(root, "the template", fields).word("form", "", "labels", "sheet");
    if (form.isEmpty()) {
      root.report("It is not said what it prints.", "Add 'form: labels' or 'form: sheet'.");
    }
    var stock = stock(root, fields.get("stock"), form.equals("labels"));
    var area = stock == null ? Area.page() : Area.label(stock);
    return new Template(id, name(root, fields.get("name")), stock, elements(root, fields, area));
  }

  static BilingualText name(Entry root, @Nullable Entry name) {
    if (name == null) {
      root.report("The template has no name.", "Add 'name: {nl: …, en: …}'.");
      return new BilingualText("", "");
    }
    var texts = name.fields("The name", List.of("nl", "en"));
    return new BilingualText(language(name, texts, "nl"), language(name, texts, "en"));
  }

  private static String language(Entry name, Map<String, Entry> texts, String language) {
    var text = texts.get(language);
    if (text == null) {
      name.report("The name has no '" + language + "'.", "Add it beside the other language.");
      return "";
    }
    return text.text("The name").orElse("");
  }

  private static @Nullable Stock stock(Entry root, @Nullable Entry entry, boolean labels) {
    if (entry == null) {
      if (labels) {
        root.report("Labels need a sheet.", "Add 'stock: {width: …, height: …, …}'.");
      }
      return null;
    }
    if (!labels) {
      entry.report("Only labels have a stock.", "Remove it, or write 'form: labels'.");
    }
    var fields = entry.fields("The stock", STOCK_KEYS);
    var stock = stock(new Measures(entry, "the stock", fields));
    checkFit(entry, stock);
    return stock;
  }

  private static Stock stock(Measures measures) {
    double width = measures.required("width", 10, Template.PAGE_WIDTH);
    double height = measures.required("height", 5, Template.PAGE_HEIGHT);
    return new Stock(
        width,
        height,
        (int) measures.required("columns", 1, 20),
        (int) measures.required("rows", 1, 60),
        measures.required("left", 0, Template.PAGE_WIDTH),
        measures.required("top", 0, Template.PAGE_HEIGHT),
        measures.optional("pitchX", width, width, Template.PAGE_WIDTH),
        measures.optional("pitchY", height, height, Template.PAGE_HEIGHT));
  }

  private static void checkFit(Entry entry, Stock stock) {
    double right = stock.left() + (stock.columns() - 1) * stock.pitchX() + stock.width();
    double bottom = stock.top() + (stock.rows() - 1) * stock.pitchY() + stock.height();
    if (right > Template.PAGE_WIDTH + SLACK || bottom > Template.PAGE_HEIGHT + SLACK) {
      entry.report(
          "The labels end at %.1f × %.1f mm, beyond A4 of 210 × 297 mm.".formatted(right, bottom),
          "Correct columns, rows, margins or pitch.");
    }
  }

  private static List<Element> elements(Entry root, Map<String, Entry> fields, Area area) {
    var elements = fields.get("elements");
    if (elements == null) {
      root.report("The template has no elements.", "Add 'elements:' with one line '- …' for each.");
      return List.of();
    }
    var found = new ArrayList<Element>();
    for (var item : elements.items("'elements'")) {
      new ElementReader(item, area).read().ifPresent(found::add);
    }
    return found;
  }

  private void report(int line, String wrong, String remedy) {
    problems.add(new TemplateProblem(file, line, wrong, remedy));
  }
}
