package nl.hangmap.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides which words of a found text were searched for.
///
/// @param stems stems of the searched words
/// @param alike other words that were taken for a mistyped one
record WordMatcher(SearchWords words, Stems stems, Set<String> alike) {

  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_ENDING = 5;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_FORGIVEN = 4;
  private static final int LONG = 8;

  static WordMatcher of(SearchWords words, Stems stems) {
    return new WordMatcher(words, stems, Set.of());
  }

  WordMatcher with(Map<String, List<String>> others) {
    return new WordMatcher(
        words, stems, others.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
  }

  boolean matches(String folded) {
    return alike.contains(folded)
        || words.all().stream().anyMatch(word -> matches(folded, word))
        || words.phrases().stream()
            .filter(phrase -> phrase.size() > 1)
            .anyMatch(phrase -> folded.equals(String.join("", phrase)));
  }

  /// Also with one typing error, or two in a long word: for names, where the search forgives them.
  boolean matchesForgiving(String folded) {
    return matches(folded) || words.all().stream().anyMatch(word -> isNear(folded, word));
  }

  private boolean matches(String folded, String word) {
    if (folded.equals(word)) {
      return true;
    }
    if (Folding.hasDigit(word)) {
      return word.length() >= SHORTEST_PART && folded.contains(word);
    }
    return (isLast(word) && folded.startsWith(word))
        || stems.all(word).stream()
            .filter(stem -> stem.length() >= SHORTEST_STEM)
            .anyMatch(stem -> begins(folded, stem));
  }

  private boolean isLast(String word) {
    return words.isOpen(words.phrases().getLast(), word);
  }

  private static boolean begins(String folded, String stem) {
    return folded.startsWith(stem) && folded.length() - stem.length() <= LONGEST_ENDING;
  }

  private static boolean isNear(String folded, String word) {
    int allowed = word.length() >= LONG ? 2 : 1;
    return word.length() >= SHORTEST_FORGIVEN
        && Math.abs(folded.length() - word.length()) <= allowed
        && EditDistance.between(folded, word) <= allowed;
  }
}
