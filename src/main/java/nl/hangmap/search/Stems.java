package nl.hangmap.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The stems of searched words in both languages; a stop word has none.
record Stems(Map<String, Pair> byWord) {

  /// @param dutch stem in Dutch, or empty for a stop word
  /// @param english stem in English, or empty for a stop word
  record Pair(String dutch, String english) {

    boolean isStopWord() {
      return dutch.isEmpty() || english.isEmpty();
    }
  }

  Pair of(String word) {
    return byWord.getOrDefault(word, new Pair(word, word));
  }

  /// The different stems of a word.
  List<String> all(String word) {
    var pair = of(word);
    return Stream.of(pair.dutch, pair.english).filter(stem -> !stem.isEmpty()).distinct().toList();
  }
}
