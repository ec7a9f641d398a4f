package nl.hangmap.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words by which a name is found: folded, without Dutch prefixes and legal forms.
final class NameWords {

  /// Words before Dutch surnames, apart and run together.
  static final Set<String> PREFIXES =
      Set.of(
          "a", "aan", "af", "al", "bij", "da", "de", "del", "den", "der", "des", "di", "do", "dos",
          "du", "el", "het", "in", "la", "las", "le", "les", "los", "op", "onder", "over", "s", "t",
          "te", "ten", "ter", "tot", "uit", "uyt", "van", "vande", "vanden", "vander", "vd", "vdr",
          "ver", "von", "voor", "zu", "zum", "zur");

  private static final Set<String> LEGAL_FORMS =
      Set.of("bv", "nv", "vof", "cv", "hodn", "ua", "ba");
  private static final Pattern DOTTED =
      Pattern.compile("\\b(?:b\\.v|n\\.v|v\\.o\\.f|c\\.v|h\\.o\\.d\\.n|u\\.a|b\\.a|v\\.d)\\b\\.?");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("^(?:vanden|vander|vande|vd)(.{3,})$");

  private NameWords() {}

  /// Lower case without accents.
  static String folded(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return plain
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("đ", "d");
  }

  /// All words of a text in their order.
  static List<String> all(String text) {
    var joined =
        DOTTED.matcher(folded(text)).replaceAll(form -> form.group().replace(".", "") + " ");
    var words = BETWEEN.split(joined.replaceAll("['’`´]", ""));
    return List.of(words).stream().filter(word -> !word.isEmpty()).toList();
  }

  /// The words that tell names apart; where there are none, the whole run together.
  static List<String> telling(String text) {
    var all = all(text);
    var telling =
        all.stream()
            .filter(word -> !PREFIXES.contains(word) && !LEGAL_FORMS.contains(word))
            .distinct()
            .toList();
    return telling.isEmpty() && !all.isEmpty() ? List.of(String.join("", all)) : telling;
  }

  /// The words to keep with a customer.
  static List<String> of(CustomerDetails customer) {
    var words = new LinkedHashSet<String>();
    if (customer.surname() == null) {
      words.addAll(telling(customer.name() == null ? "" : customer.name()));
      return List.copyOf(words);
    }
    words.addAll(telling(customer.surname()));
    if (customer.prefix() != null) {
      words.add(String.join("", all(customer.prefix() + " " + customer.surname())));
    }
    var given = new ArrayList<String>();
    given.addAll(customer.firstName() == null ? List.of() : all(customer.firstName()));
    given.addAll(customer.initials() == null ? List.of() : all(customer.initials()));
    words.addAll(given);
    given.forEach(word -> words.add(word.substring(0, 1)));
    return List.copyOf(words);
  }

  /// The words by which a customer is found together with another: `@utrecht` for the city.
  static List<String> placesOf(CustomerDetails customer) {
    var addresses = customer.addresses() == null ? List.<Address>of() : customer.addresses();
    return addresses.stream()
        .flatMap(address -> telling(address.city() == null ? "" : address.city()).stream())
        .map(NameWords::place)
        .distinct()
        .toList();
  }

  static String place(String word) {
    return "@" + word;
  }

  /// The ways a customer's full name is written in a letter, as words: a company's without its
  /// legal form, a person's with first name, with initials, and as in a list.
  static Stream<List<String>> writings(CustomerDetails customer) {
    var surname = customer.surname();
    if (surname == null) {
      return Stream.of(
          all(customer.name() == null ? "" : customer.name()).stream()
              .filter(word -> !LEGAL_FORMS.contains(word))
              .toList());
    }
    var family = (customer.prefix() == null ? "" : customer.prefix() + " ") + surname;
    return Stream.of(customer.firstName(), customer.initials())
        .filter(Objects::nonNull)
        .flatMap(given -> Stream.of(given, given.substring(0, 1)))
        .map(given -> all(given + " " + family));
  }

  /// A searched word and the other ways to write the prefix that it may begin with.
  static String withoutRunTogetherPrefix(String word) {
    return RUN_TOGETHER.matcher(word).replaceFirst("$1");
  }

  /// How a word sounds in Dutch, roughly: spellings of the same name have the same sound.
  static String sound(String word) {
    return word.replaceAll("ij|ei|ey|y", "i")
        .replaceAll("ou(?:w)?|auw?", "au")
        .replaceAll("sch$|sche$", "s")
        .replaceAll("ae|aa", "a")
        .replaceAll("ck|c(?![hei])|q", "k")
        .replaceAll("c(?=[ei])|z", "s")
        .replaceAll("ph|v", "f")
        .replaceAll("th|dt|d$", "t")
        .replaceAll("x", "ks")
        .replaceAll("gh", "g")
        .replaceAll("uy", "ui")
        .replaceAll("([a-z])\\1+", "$1");
  }
}
