package nl.hangmap.capture.text;

import java.util.List;

/// A type a document may be of, with the words that say so.
///
/// @param score sum of the weights of the words found
public record TypeGuess(String type, double score, List<String> words) {

  public TypeGuess {
    words = List.copyOf(words);
  }
}
