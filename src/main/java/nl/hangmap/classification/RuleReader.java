package nl.hangmap.classification;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hangmap.kernel.BilingualText;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads the rules of `classification.yaml`.
final class RuleReader {

  private static final String ANY = "*";

  private final Map<String, DocumentType> types;
  private final Map<String, Department> departments;
  private final Set<String> ids = new HashSet<>();

  RuleReader(Map<String, DocumentType> types, Map<String, Department> departments) {
    this.types = types;
    this.departments = departments;
  }

  Rule rule(YamlEntry entry, String scope) {
    int problemsBefore = entry.log().size();
    var fields =
        YamlFields.of(
            entry, "a rule of scope '%s'".formatted(scope), "id", "when", "handling", "reason");
    var id = fields.text("id").orElse("");
    var named = fields.named("rule '%s'".formatted(id));
    if (!id.isEmpty() && !ids.add(id)) {
      entry.report("Rule '%s' stands twice.".formatted(id), "Give one of them another id.");
    }
    var condition = named.required("when").map(when -> condition(when, named.owner(), scope));
    var handling = named.oneOf("handling", List.of("dynamic", "static"));
    BilingualText reason = named.bilingual("reason");
    return new Rule(
        id,
        condition.orElse(Condition.ALWAYS),
        handling
            .map(text -> Handling.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(Handling.STATIC),
        reason,
        entry.line(),
        entry.log().size() == problemsBefore);
  }

  private Condition condition(YamlEntry entry, String owner, String scope) {
    var when =
        YamlFields.of(entry, "'when' of " + owner, "type", "state", "age", "department")
            .named(owner);
    if (when.fields().isEmpty()) {
      entry.report(
          "%s does not say when it applies.".formatted(owner),
          "Write 'when: {type: \"*\"}' for every document of the scope.");
      return Condition.ALWAYS;
    }
    var ofTypes = words(when, "type", types.keySet());
    var age =
        when.optional("age")
            .map(value -> YamlFields.of(value, "'age' of " + owner, "over", "under"));
    return new Condition(
        ofTypes,
        words(when, "state", statesOf(ofTypes)),
        words(when, "department", departmentsOf(scope)),
        age.flatMap(fields -> period(fields, "over")).orElse(null),
        age.flatMap(fields -> period(fields, "under")).orElse(null));
  }

  private Set<String> statesOf(Set<String> ofTypes) {
    var states = new LinkedHashSet<String>();
    types.values().stream()
        .filter(type -> ofTypes.isEmpty() || ofTypes.contains(type.id()))
        .forEach(type -> type.states().forEach(state -> states.add(state.id())));
    return states;
  }

  private List<String> departmentsOf(String scope) {
    return departments.values().stream()
        .filter(department -> department.scope().equals(scope))
        .map(Department::id)
        .toList();
  }

  /// The known words under a key; none, which matches everything, for `*` or a missing key.
  private static Set<String> words(YamlFields fields, String key, Collection<String> known) {
    var words = new LinkedHashSet<String>();
    for (var item : fields.optional(key).map(YamlEntry::items).orElse(List.of())) {
      if (isAny(item)) {
        return Set.of();
      }
      item.oneOf(fields.nameOf(key), known).ifPresent(words::add);
    }
    return words;
  }

  private static boolean isAny(YamlEntry item) {
    return item.node() instanceof ScalarNode scalar && scalar.getValue().equals(ANY);
  }

  private static Optional<Period> period(YamlFields age, String key) {
    return age.optional(key)
        .flatMap(
            entry ->
                entry.text(age.nameOf(key)).flatMap(text -> period(entry, text, age.nameOf(key))));
  }

  private static Optional<Period> period(YamlEntry entry, String text, String owner) {
    try {
      var period = Period.parse(text);
      if (!period.isNegative() && !period.isZero()) {
        return Optional.of(period);
      }
    } catch (DateTimeException notIso) {
      // falls through to the report, which says what to write
    }
    entry.report(
        "%s is '%s', which is no period.".formatted(owner, text),
        "Write an ISO 8601 period such as P2Y (two years), P6M (six months) or P30D (30 days).");
    return Optional.empty();
  }
}
