package nl.hangmap.capture.guess;

import java.util.List;

/// A type that a text may be of.
///
/// @param certainty 0 to 1; all types together are 1
/// @param words words of the type that stand in the text
/// @param learnedWords words of the text that stood in documents of the type that people settled
/// @param settled how many documents of the type people settled
public record RecognisedType(
    String type, double certainty, List<String> words, List<String> learnedWords, int settled) {

  public RecognisedType {
    words = List.copyOf(words);
    learnedWords = List.copyOf(learnedWords);
  }

  public int percent() {
    return Guess.percent(certainty);
  }

  /// Whether anything in the text speaks for it.
  boolean isSuggested() {
    return !words.isEmpty() || !learnedWords.isEmpty();
  }
}
