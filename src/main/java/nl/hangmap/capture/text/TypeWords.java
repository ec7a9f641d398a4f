package nl.hangmap.capture.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Recognises the type of a document by its words.
public final class TypeWords {

  /// The score below which a type is no rival of a fallback type.
  private static final double NEAR = 4;

  /// The weight of a type without any of its words: with a score of 6, and nothing for other types,
  /// a type out of eight is three quarters certain.
  private static final double NOTHING_SAID = 10;

  /// The part of a text in which a document says what it is, in characters.
  private static final int HEAD = 400;

  private static final double HEAD_FACTOR = 1.5;

  private final Map<String, TypeEntry> entries;

  TypeWords(Map<String, TypeEntry> entries) {
    this.entries = Map.copyOf(entries);
  }

  /// The types the text may be of, the likeliest first.
  public List<TypeGuess> guesses(String text) {
    var folded = FoldedText.of(text);
    return entries.keySet().stream()
        .map(type -> guess(type, folded))
        .filter(guess -> guess.score() > 0)
        .sorted(
            Comparator.comparing((TypeGuess guess) -> givesWay(guess))
                .thenComparing(Comparator.comparingDouble(TypeGuess::score).reversed())
                .thenComparing(TypeGuess::type))
        .toList();
  }

  /// How much the words speak for each of the types, as weights to be compared with each other: far
  /// more for a type with twice the score of the next.
  ///
  /// @param guesses what the words of a text say of it
  public Map<String, Double> odds(List<TypeGuess> guesses, Collection<String> types) {
    boolean anyNear =
        guesses.stream().anyMatch(guess -> !isFallback(guess) && guess.score() >= NEAR);
    var odds = new HashMap<String, Double>();
    types.forEach(type -> odds.put(type, NOTHING_SAID));
    for (var guess : guesses) {
      if (!(anyNear && isFallback(guess))) {
        odds.put(guess.type(), NOTHING_SAID + Math.pow(guess.score(), 3));
      }
    }
    return odds;
  }

  /// What stands in front of a key point's value in documents of the type, the surest first.
  List<Label> labels(String type, String keyPoint) {
    var entry = entries.get(type);
    return entry == null ? List.of() : entry.keyPoints().getOrDefault(keyPoint, List.of());
  }

  /// Fallback types and mere traces of others come after every type that is near.
  private boolean givesWay(TypeGuess guess) {
    return isFallback(guess) || guess.score() < NEAR;
  }

  private boolean isFallback(TypeGuess guess) {
    var entry = entries.get(guess.type());
    return entry != null && entry.fallback();
  }

  private TypeGuess guess(String type, FoldedText text) {
    double score = 0;
    var found = new ArrayList<String>();
    for (var word : entries.getOrDefault(type, NOTHING).words()) {
      var matcher = word.pattern().matcher(text.text());
      if (matcher.find()) {
        score += word.weight() * (matcher.start() < HEAD ? HEAD_FACTOR : 1);
        found.add(word.word());
      }
    }
    return new TypeGuess(type, score, found);
  }

  private static final TypeEntry NOTHING = new TypeEntry(false, List.of(), Map.of());
}
