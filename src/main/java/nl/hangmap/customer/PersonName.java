package nl.hangmap.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person's name in its Dutch parts, and the two orders in which it is written.
record PersonName(
    @Nullable String initials,
    @Nullable String firstName,
    @Nullable String prefix,
    String surname) {

  private static final Set<String> COMMON = Set.of("van", "de", "den", "der", "het", "ten", "ter");

  /// Takes apart a name as somebody typed it: `Jan van den Berg`, `J.P. de Vries`, `Berg, Jan van
  /// den`.
  static PersonName parse(String typed) {
    int comma = typed.indexOf(',');
    if (comma < 0) {
      return natural(words(typed));
    }
    var surname = typed.substring(0, comma);
    return natural(words(typed.substring(comma + 1) + " " + surname));
  }

  private static PersonName natural(List<String> words) {
    if (words.isEmpty()) {
      return new PersonName(null, null, null, "");
    }
    int last = words.size() - 1;
    int prefix = Math.min(firstPrefix(words), last);
    int surname = prefix;
    while (surname < last && isPrefix(words, surname)) {
      surname++;
    }
    var given = String.join(" ", words.subList(0, prefix));
    boolean initials = given.matches("(\\p{Lu}\\p{Ll}?\\.\\s?|\\p{Lu}\\s?)+");
    return new PersonName(
        initials ? initialsOf(given) : null,
        initials || given.isEmpty() ? null : given,
        surname == prefix ? null : String.join(" ", words.subList(prefix, surname)),
        String.join(" ", words.subList(surname, words.size())));
  }

  /// Initials in one notation: `JP`, `j p` and `J.P.` are `J.P.`; `Th.J.` stays.
  static String initialsOf(String typed) {
    return Arrays.stream(typed.split("[.\\s]+"))
        .filter(part -> !part.isEmpty())
        .flatMap(PersonName::letters)
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining(".", "", "."));
  }

  private static Stream<String> letters(String part) {
    return part.matches("\\p{Lu}{2,}") ? Arrays.stream(part.split("")) : Stream.of(part);
  }

  /// As it is said: `Jan van den Berg`.
  String spoken() {
    return joined(" ", given(), prefix, surname);
  }

  /// As it stands in a list: `Berg, Jan van den`.
  String sorted() {
    return joined(", ", surname, joined(" ", given(), prefix));
  }

  private @Nullable String given() {
    return firstName != null ? firstName : initials;
  }

  private static String joined(String between, @Nullable String... parts) {
    return Arrays.stream(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(between));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static int firstPrefix(List<String> words) {
    int at = 0;
    while (at < words.size() && !isPrefix(words, at)) {
      at++;
    }
    return at;
  }

  /// A word with a capital is a prefix at the start, or when it is one of the common ones; a single
  /// letter with a capital is an initial.
  private static boolean isPrefix(List<String> words, int at) {
    var word = words.get(at);
    var letters = NameWords.folded(word).replaceAll("[^a-z]", "");
    boolean small = word.equals(word.toLowerCase(Locale.ROOT));
    return NameWords.PREFIXES.contains(letters)
        && (small || (at == 0 && letters.length() > 1) || COMMON.contains(letters));
  }
}
