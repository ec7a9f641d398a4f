package nl.hangmap.barcode.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.hangmap.barcode.SupplierForm;
import nl.hangmap.barcode.SupplierForm.Field;
import nl.hangmap.barcode.SupplierForm.Mark;
import nl.hangmap.barcode.SupplierForm.Meaning;
import nl.hangmap.barcode.SupplierForm.Zone;
import nl.hangmap.barcode.Symbology;
import org.jspecify.annotations.Nullable;

/// Reads the file of one supplier's form and notes every mistake in it.
final class FormReader {

  private static final List<String> KEYS = List.of("form", "name", "type", "mark", "fields");
  private static final List<String> ZONE_KEYS = List.of("x", "y", "width", "height");
  private static final List<String> MARK_KEYS = List.of("zone", "formats", "pattern");
  private static final List<String> FIELD_KEYS =
      List.of("zone", "formats", "pattern", "means", "type", "keyPoint", "types");

  private final String file;
  private final List<TemplateProblem> problems;
  private final List<FormFolder.Named> named = new ArrayList<>();

  FormReader(String file, List<TemplateProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// @param id name of the file without its ending
  Optional<FormFolder.ReadForm> read(String id, String text) {
    int before = problems.size();
    var form =
        new TemplateReader(file, problems)
            .root(id, text)
            .map(node -> form(id, new Entry(file, 1, node, problems)));
    return problems.size() == before
        ? form.map(read -> new FormFolder.ReadForm(read, named))
        : Optional.empty();
  }

  private SupplierForm form(String id, Entry root) {
    var fields = root.fields("The form", KEYS);
    var form = new Measures(root, "the form", fields).word("form", "", "supplier");
    if (form.isEmpty()) {
      root.report("It is not said what it is.", "Add 'form: supplier'.");
    }
    var name = TemplateReader.name(root, fields.get("name"));
    var type = type(fields.get("type"), null);
    var mark = mark(root, fields.get("mark"));
    return new SupplierForm(id, name, mark, type, fields(root, fields.get("fields"), type));
  }

  /// The document type that an entry names, to be looked up when the types are known.
  private @Nullable String type(@Nullable Entry entry, @Nullable String keyPoint) {
    var type = entry == null ? null : entry.text("'type'").orElse(null);
    if (type != null && entry != null) {
      named.add(new FormFolder.Named(type, keyPoint, file, entry.line()));
    }
    return type;
  }

  private static Mark mark(Entry root, @Nullable Entry entry) {
    if (entry == null) {
      root.report(
          "It is not said how the form is recognised.",
          "Add 'mark: {zone: {x: …, y: …, width: …, height: …}, formats: […], pattern: …}'.");
      return new Mark(new Zone(0, 0, 1, 1), List.of(), "");
    }
    return mark(entry, "the mark", entry.fields("The mark", MARK_KEYS));
  }

  private static Mark mark(Entry owner, String name, Map<String, Entry> fields) {
    return new Mark(
        zone(owner, name, fields.get("zone")),
        formats(owner, name, fields.get("formats")),
        pattern(owner, name, fields.get("pattern")));
  }

  private static Zone zone(Entry owner, String name, @Nullable Entry entry) {
    if (entry == null) {
      owner.report(
          "%s has no zone.".formatted(name),
          "Add 'zone: {x: …, y: …, width: …, height: …}' in mm.");
      return new Zone(0, 0, 1, 1);
    }
    var measures = new Measures(entry, "the zone", entry.fields("The zone", ZONE_KEYS));
    double x = measures.required("x", 0, Template.PAGE_WIDTH);
    double y = measures.required("y", 0, Template.PAGE_HEIGHT);
    double width = measures.required("width", 5, Template.PAGE_WIDTH);
    double height = measures.required("height", 5, Template.PAGE_HEIGHT);
    if (x + width > Template.PAGE_WIDTH || y + height > Template.PAGE_HEIGHT) {
      entry.report(
          String.format(
              Locale.ROOT, "The zone ends at %.1f × %.1f mm, beyond A4.", x + width, y + height),
          "Keep it within 210 × 297 mm.");
    }
    return new Zone(x, y, width, height);
  }

  private static List<Symbology> formats(Entry owner, String name, @Nullable Entry entry) {
    var formats = new ArrayList<Symbology>();
    if (entry == null) {
      owner.report("%s allows no formats.".formatted(name), "Add 'formats: [CODE_128]'.");
      return formats;
    }
    for (var item : entry.items("'formats'")) {
      var wanted = item.text("The format").orElse("");
      var known =
          Arrays.stream(Symbology.values())
              .filter(format -> format.name().equals(wanted) && format != Symbology.PATCH_CODE)
              .findFirst();
      known.ifPresentOrElse(
          formats::add,
          () ->
              item.report(
                  "There is no format '%s'.".formatted(wanted),
                  "It is one of: " + String.join(", ", formatNames()) + "."));
    }
    if (formats.isEmpty()) {
      entry.report("%s allows no formats.".formatted(name), "Name at least one.");
    }
    return formats;
  }

  private static List<String> formatNames() {
    return Arrays.stream(Symbology.values())
        .filter(format -> format != Symbology.PATCH_CODE)
        .map(Symbology::name)
        .toList();
  }

  private static String pattern(Entry owner, String name, @Nullable Entry entry) {
    if (entry == null) {
      owner.report(
          "%s allows no values.".formatted(name),
          "Add 'pattern: \"[0-9]{8}\"', a regular expression.");
      return "";
    }
    var pattern = entry.text("'pattern'").orElse("");
    try {
      if (Pattern.compile(pattern).matcher("").matches() || pattern.equals(".+")) {
        entry.report(
            "The pattern '%s' allows anything.".formatted(pattern),
            "Say which characters the value has, and how many.");
      }
    } catch (PatternSyntaxException broken) {
      entry.report(
          "The pattern '%s' is broken: %s.".formatted(pattern, broken.getDescription()),
          "Correct it near character %d.".formatted(broken.getIndex() + 1));
    }
    return pattern;
  }

  private List<Field> fields(Entry root, @Nullable Entry entry, @Nullable String type) {
    if (entry == null) {
      if (type == null) {
        root.report(
            "The form says nothing.", "Add 'type: …', or 'fields:' with one line '- …' for each.");
      }
      return List.of();
    }
    return entry.items("'fields'").stream().map(item -> field(item, type)).toList();
  }

  private Field field(Entry item, @Nullable String formType) {
    var fields = item.fields("The field", FIELD_KEYS);
    var measures = new Measures(item, "the field", fields);
    var means = measures.word("means", "", "customer", "keyPoint", "type");
    if (means.isEmpty()) {
      item.report(
          "It is not said what the value means.",
          "Add 'means: customer', 'means: keyPoint' or 'means: type'.");
    }
    var mark = mark(item, "the field", fields);
    return switch (means) {
      case "keyPoint" -> {
        var keyPoint = keyPoint(item, fields, formType);
        yield new Field(mark, Meaning.KEY_POINT, keyPoint, Map.of());
      }
      case "type" -> new Field(mark, Meaning.TYPE, null, types(item, fields.get("types")));
      default -> new Field(mark, Meaning.CUSTOMER, null, Map.of());
    };
  }

  private @Nullable String keyPoint(
      Entry item, Map<String, Entry> fields, @Nullable String formType) {
    var entry = fields.get("keyPoint");
    if (entry == null) {
      item.report("The field has no 'keyPoint'.", "Add 'keyPoint: number'.");
      return null;
    }
    var keyPoint = entry.text("'keyPoint'").orElse(null);
    if (fields.containsKey("type")) {
      type(fields.get("type"), keyPoint);
    } else if (formType != null) {
      named.add(new FormFolder.Named(formType, keyPoint, file, entry.line()));
    } else {
      item.report("It is not said of which type it is a key point.", "Add 'type: order'.");
    }
    return keyPoint;
  }

  private Map<String, String> types(Entry item, @Nullable Entry entry) {
    var types = new HashMap<String, String>();
    if (entry == null) {
      item.report(
          "It is not said which values stand for which types.",
          "Add 'types: {\"10\": order, \"20\": quote}'.");
      return types;
    }
    entry
        .fields("'types'")
        .forEach(
            (value, type) -> {
              var id = type(type, null);
              if (id != null) {
                types.put(value, id);
              }
            });
    return types;
  }
}
