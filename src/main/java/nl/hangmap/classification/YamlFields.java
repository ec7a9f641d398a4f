package nl.hangmap.classification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.kernel.BilingualText;

/// The known keys of one mapping, such as a rule or a type, with what a missing one means.
///
/// @param owner how messages call the mapping, for example `Rule 'care-quote'`
record YamlFields(YamlEntry entry, String owner, Map<String, YamlEntry> fields) {

  static YamlFields of(YamlEntry entry, String owner, String... known) {
    return new YamlFields(entry, owner, entry.entries(owner, List.of(known)));
  }

  /// The same fields under another name in messages.
  YamlFields named(String name) {
    return new YamlFields(entry, name, fields);
  }

  Optional<YamlEntry> optional(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /// The value under a key that must be there; its absence is told.
  Optional<YamlEntry> required(String key) {
    var value = optional(key);
    if (value.isEmpty()) {
      entry.report("%s has no '%s'.".formatted(owner, key), "Add '%s: …' to it.".formatted(key));
    }
    return value;
  }

  Optional<String> text(String key) {
    return required(key).flatMap(value -> value.text(nameOf(key)));
  }

  Optional<String> oneOf(String key, Collection<String> words) {
    return required(key).flatMap(value -> value.oneOf(nameOf(key), words));
  }

  BilingualText bilingual(String key) {
    return required(key)
        .map(value -> value.bilingual(nameOf(key)))
        .orElseGet(() -> new BilingualText("", ""));
  }

  boolean flag(String key) {
    return optional(key).map(value -> value.flag(nameOf(key))).orElse(false);
  }

  String nameOf(String key) {
    return "'%s' of %s".formatted(key, owner);
  }
}
