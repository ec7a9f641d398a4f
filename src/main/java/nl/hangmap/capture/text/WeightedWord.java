package nl.hangmap.capture.text;

import java.util.regex.Pattern;

/// A word or phrase that speaks for a type, 1 (hardly) to 10 (surely).
record WeightedWord(String word, int weight, Pattern pattern) {

  static WeightedWord of(String word, int weight) {
    return new WeightedWord(word, weight, FoldedText.pattern(word));
  }
}
