package nl.hangmap.capture.guess;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.hangmap.capture.text.FoldedText;

/// The words of a text by which documents of a type are recognised again, each with the number
/// under which it is kept.
final class LearnedWords {

  /// Words that share a number are rare among so many, and the table stays small.
  private static final int NUMBERS = 1 << 18;

  private static final int MOST = 400;
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{3,25}(?![\\p{L}\\p{N}])");

  private LearnedWords() {}

  /// The first so many different words without digits, by number.
  static Map<Integer, String> of(String text) {
    var words = new TreeMap<Integer, String>();
    WORD.matcher(FoldedText.of(text).text())
        .results()
        .map(match -> match.group())
        .distinct()
        .limit(MOST)
        .forEach(word -> words.putIfAbsent(number(word), word));
    return words;
  }

  private static int number(String word) {
    return Math.floorMod(word.hashCode() * 0x9E3779B1, NUMBERS);
  }
}
