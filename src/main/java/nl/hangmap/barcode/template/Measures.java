package nl.hangmap.barcode.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The numbers and words of one element or stock, each within its bounds.
record Measures(Entry owner, String name, Map<String, Entry> fields) {

  /// A number that must be there.
  double required(String key, double least, double most) {
    var entry = fields.get(key);
    if (entry == null) {
      owner.report("%s has no '%s'.".formatted(name, key), "Add '%s: …'.".formatted(key));
      return least;
    }
    return within(key, entry, least, most);
  }

  double optional(String key, double otherwise, double least, double most) {
    var entry = fields.get(key);
    return entry == null ? otherwise : within(key, entry, least, most);
  }

  boolean flag(String key) {
    return "true".equals(word(key, "false", "true", "false"));
  }

  /// One of some words, the first being what is meant without it.
  String word(String key, String otherwise, String... words) {
    var entry = fields.get(key);
    if (entry == null) {
      return otherwise;
    }
    var word = entry.text(nameOf(key)).orElse(otherwise);
    if (!List.of(words).contains(word)) {
      entry.report(
          "%s cannot be '%s'.".formatted(nameOf(key), word),
          "It is one of: " + String.join(", ", words) + ".");
      return otherwise;
    }
    return word;
  }

  Optional<Entry> entry(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  String nameOf(String key) {
    return "'%s' of %s".formatted(key, name);
  }

  private double within(String key, Entry entry, double least, double most) {
    var value = entry.number(nameOf(key));
    if (value.isPresent() && (value.get() < least || value.get() > most)) {
      entry.report(
          String.format(Locale.ROOT, "%s is %s.", nameOf(key), value.get()),
          String.format(Locale.ROOT, "It can be %s to %s.", least, most));
      return least;
    }
    return value.orElse(least);
  }
}
