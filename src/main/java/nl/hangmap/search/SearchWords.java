package nl.hangmap.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What somebody typed, taken apart: words and phrases that must all be there.
///
/// @param phrases one or more words that stand next to each other; most have one
/// @param open whether the last word may go on, because it is still being typed
record SearchWords(List<List<String>> phrases, boolean open) {

  private static final int MOST_WORDS = 12;
  private static final int LONGEST = 200;
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

  SearchWords {
    phrases = List.copyOf(phrases);
  }

  /// Quoted words are a phrase, and so are the parts of a code such as `A-1312/B`.
  static SearchWords in(String typed) {
    var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    var phrases = new ArrayList<List<String>>();
    var match = PART.matcher(text);
    boolean open = true;
    int count = 0;
    while (match.find() && count < MOST_WORDS) {
      boolean quoted = match.group(1) != null;
      var words = Folding.words(quoted ? match.group(1) : match.group(2));
      open = !quoted;
      boolean together = quoted || words.stream().anyMatch(Folding::hasDigit);
      if (together && !words.isEmpty()) {
        phrases.add(words);
      } else {
        words.forEach(word -> phrases.add(List.of(word)));
      }
      count += words.size();
    }
    return new SearchWords(phrases, open);
  }

  /// The same words, all of them typed to their end.
  SearchWords closed() {
    return new SearchWords(phrases, false);
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  List<String> all() {
    return phrases.stream().flatMap(List::stream).distinct().toList();
  }

  /// Whether the word is the one still being typed.
  boolean isOpen(List<String> phrase, String word) {
    return open && phrase == phrases.getLast() && word.equals(phrase.getLast());
  }
}
