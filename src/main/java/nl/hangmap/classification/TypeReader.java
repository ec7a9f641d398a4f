package nl.hangmap.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads `document-types.yaml`.
final class TypeReader {

  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern KEY_POINT = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
  private static final List<String> KINDS = List.of("text", "date", "money", "number");

  private final Collection<String> departments;

  TypeReader(Collection<String> departments) {
    this.departments = departments;
  }

  Map<String, DocumentType> read(YamlEntry root) {
    var file = YamlFields.of(root, "The file", "version", "types");
    file.text("version");
    var types = new LinkedHashMap<String, DocumentType>();
    file.required("types")
        .map(entry -> entry.entries("'types'"))
        .orElse(Map.of())
        .forEach((id, entry) -> types.put(id, type(id, entry)));
    return types;
  }

  private DocumentType type(String id, YamlEntry entry) {
    named(id, TYPE, entry, "lower-case letters, digits and hyphens, at most 40");
    var owner = "type '%s'".formatted(id);
    var fields =
        YamlFields.of(entry, owner, "name", "department", "openFirst", "keyPoints", "states");
    return new DocumentType(
        id,
        fields.bilingual("name"),
        department(fields),
        fields.flag("openFirst"),
        fields.optional("keyPoints").map(points -> keyPoints(points, owner)).orElse(List.of()),
        fields.required("states").map(states -> states(states, owner)).orElse(List.of()));
  }

  /// Checked only when the other file names departments: its own mistakes are told there.
  private String department(YamlFields fields) {
    var department =
        departments.isEmpty() ? fields.text("department") : fields.oneOf("department", departments);
    return department.orElse("");
  }

  private static List<KeyPoint> keyPoints(YamlEntry entry, String owner) {
    var points = new ArrayList<KeyPoint>();
    entry
        .entries("'keyPoints' of " + owner)
        .forEach((name, point) -> points.add(keyPoint(name, point, owner)));
    return points;
  }

  private static KeyPoint keyPoint(String name, YamlEntry entry, String owner) {
    named(name, KEY_POINT, entry, "letters and digits, beginning with a lower-case letter");
    var fields =
        YamlFields.of(
            entry, "key point '%s' of %s".formatted(name, owner), "kind", "label", "required");
    var kind = fields.oneOf("kind", KINDS).map(text -> text.toUpperCase(Locale.ROOT));
    return new KeyPoint(
        name,
        fields.bilingual("label"),
        kind.map(KeyPointKind::valueOf).orElse(KeyPointKind.TEXT),
        fields.flag("required"));
  }

  private static List<DocumentState> states(YamlEntry entry, String owner) {
    var states = new ArrayList<DocumentState>();
    entry
        .entries("'states' of " + owner)
        .forEach((id, state) -> states.add(state(id, state, owner)));
    if (states.isEmpty()) {
      entry.report(owner + " has no states.", "Add at least one, the first for new documents.");
    }
    return states;
  }

  private static DocumentState state(String id, YamlEntry entry, String owner) {
    named(id, TYPE, entry, "lower-case letters, digits and hyphens, at most 40");
    var fields = YamlFields.of(entry, "state '%s' of %s".formatted(id, owner), "name", "open");
    return new DocumentState(id, fields.bilingual("name"), fields.flag("open"));
  }

  private static void named(String name, Pattern pattern, YamlEntry entry, String allowed) {
    if (!pattern.matcher(name).matches()) {
      entry.report("'%s' cannot be a name here.".formatted(name), "Use %s.".formatted(allowed));
    }
  }
}
