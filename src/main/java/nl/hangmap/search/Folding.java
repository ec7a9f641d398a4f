package nl.hangmap.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as the index knows them: lower case, without accents, letters and digits only.
final class Folding {

  /// Letters and digits with the marks on them.
  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  static List<String> words(String text) {
    var words = new ArrayList<String>();
    var match = WORD.matcher(text);
    while (match.find()) {
      var folded = word(match.group());
      if (!folded.isEmpty()) {
        words.add(folded);
      }
    }
    return words;
  }

  /// One word folded.
  static String word(String word) {
    var plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    var lower = plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("æ", "ae");
    return REST.matcher(lower.replace("ø", "o").replace("œ", "oe")).replaceAll("");
  }

  static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
