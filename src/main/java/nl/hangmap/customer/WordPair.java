package nl.hangmap.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Two words of names that stand next to each other in a text, apart from prefixes: `jan` and
/// `jansen`, each of which is no clue by itself.
record WordPair(String first, String second) {

  private static final int MOST = 200;

  /// @param known the words that occur in names at all
  static Set<WordPair> in(List<String> words, Set<String> known) {
    var telling = words.stream().filter(word -> !NameWords.PREFIXES.contains(word)).toList();
    var pairs = new LinkedHashSet<WordPair>();
    for (int index = 1; index < telling.size() && pairs.size() < MOST; index++) {
      var first = telling.get(index - 1);
      var second = telling.get(index);
      if (known.contains(first) && known.contains(second) && !first.equals(second)) {
        pairs.add(new WordPair(first, second));
      }
    }
    return pairs;
  }
}
