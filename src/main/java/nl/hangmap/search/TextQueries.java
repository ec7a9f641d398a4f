package nl.hangmap.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.access.DocumentRight;
import nl.hangmap.access.DocumentRights;

/// Writes searched words as PostgreSQL text queries (`tsquery`).
///
/// Words consist of letters and digits only, so that quoting them is enough.
final class TextQueries {

  /// The shortest beginning of a word in a text that is looked up; titles take any.
  private static final int SHORTEST_BEGINNING = 4;

  private TextQueries() {}

  /// All words in the title, names and key points.
  static String title(SearchWords words, Stems stems) {
    return and(telling(words, stems).stream().map(phrase -> titlePhrase(phrase, words, stems)));
  }

  /// All words anywhere, phrases in their order.
  static String anywhere(SearchWords words, Stems stems) {
    return and(
        telling(words, stems).stream()
            .map(
                phrase ->
                    phrase.size() == 1
                        ? anywhere(
                            phrase.getFirst(), words.isOpen(phrase, phrase.getFirst()), stems)
                        : phrase(phrase, words, stems)));
  }

  /// All words in the title, each replaced by those that are alike.
  static String alike(SearchWords words, Map<String, List<String>> alike) {
    return and(
        words.all().stream()
            .map(word -> or(alike.getOrDefault(word, List.of(word)).stream().map(a -> "^" + a))));
  }

  /// What the rights allow; empty when they allow everything.
  static String scope(DocumentRights rights) {
    var allowed = rights.rights().stream().map(TextQueries::mark).toList();
    if (allowed.isEmpty()) {
      return quoted("nothing");
    }
    return allowed.contains("") ? "" : or(allowed.stream());
  }

  static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  private static String mark(DocumentRight right) {
    boolean anyType = right.type().equals(DocumentRight.ANY);
    boolean anyDepartment = right.department().equals(DocumentRight.ANY);
    if (anyType) {
      return anyDepartment ? "" : Marks.department(right.department());
    }
    return anyDepartment
        ? Marks.type(right.type())
        : Marks.typeAndDepartment(right.type(), right.department());
  }

  /// Without stop words, unless there is nothing else.
  private static List<List<String>> telling(SearchWords words, Stems stems) {
    var telling =
        words.phrases().stream()
            .filter(phrase -> phrase.stream().anyMatch(word -> !stems.of(word).isStopWord()))
            .toList();
    return telling.isEmpty() ? words.phrases() : telling;
  }

  private static String titlePhrase(List<String> phrase, SearchWords words, Stems stems) {
    var each =
        and(
            phrase.stream()
                .filter(word -> phrase.size() == 1 || !stems.of(word).isStopWord())
                .map(word -> inTitle(word, words.isOpen(phrase, word), stems)));
    if (phrase.size() == 1) {
      return each;
    }
    var together = quoted("^" + String.join("", phrase)) + (words.open() ? ":*" : "");
    return "(" + together + " | (" + each + " & " + phrase(phrase, words, stems) + "))";
  }

  private static String inTitle(String word, boolean open, Stems stems) {
    var begun = quoted("^" + word) + (open || Folding.hasDigit(word) ? ":*" : "");
    var stemmed = stems.all(word).stream().map(stem -> quoted("~" + stem));
    return "(" + Stream.concat(Stream.of(begun), stemmed).collect(Collectors.joining(" | ")) + ")";
  }

  private static String anywhere(String word, boolean open, Stems stems) {
    var exact = stems.all(word).stream().map(TextQueries::quoted);
    var begun =
        open && word.length() >= SHORTEST_BEGINNING
            ? Stream.of(quoted(word) + ":*")
            : Stream.<String>empty();
    var all = Stream.concat(exact, begun).collect(Collectors.joining(" | "));
    return all.isEmpty() ? quoted(word) : "(" + all + ")";
  }

  /// The words next to each other, as either language keeps them.
  private static String phrase(List<String> phrase, SearchWords words, Stems stems) {
    boolean open = words.isOpen(phrase, phrase.getLast()) && phrase.getLast().length() > 1;
    return "("
        + inOrder(phrase, word -> stems.of(word).dutch(), open)
        + " | "
        + inOrder(phrase, word -> stems.of(word).english(), open)
        + ")";
  }

  private static String inOrder(List<String> phrase, Function<String, String> stem, boolean open) {
    var query = new StringBuilder();
    int gap = 1;
    for (int index = 0; index < phrase.size(); index++) {
      var lexeme = stem.apply(phrase.get(index));
      if (lexeme.isEmpty()) {
        gap++;
        continue;
      }
      if (!query.isEmpty()) {
        query.append(" <").append(gap).append("> ");
      }
      query.append(quoted(lexeme));
      query.append(open && index == phrase.size() - 1 ? ":*" : "");
      gap = 1;
    }
    return query.isEmpty() ? quoted("nothing") : "(" + query + ")";
  }

  private static String and(Stream<String> queries) {
    return queries.filter(query -> !query.isEmpty()).collect(Collectors.joining(" & "));
  }

  private static String or(Stream<String> lexemes) {
    return lexemes.map(TextQueries::quoted).collect(Collectors.joining(" | ", "(", ")"));
  }
}
