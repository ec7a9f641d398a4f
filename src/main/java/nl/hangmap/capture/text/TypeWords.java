package nl.hangmap.capture.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Recognises the type of a document by its words.
public final class TypeWords {

  /// The score from which a type is taken without asking a person.
  private static final double CERTAIN = 6;

  /// The score below which a type is no rival of a fallback type.
  private static final double NEAR = 4;

  /// How far the best type must be ahead of the next.
  private static final double LEAD = 1.4;

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

  /// The type of the text when its words leave no doubt.
  public Optional<String> certain(String text) {
    var guesses = guesses(text);
    if (guesses.isEmpty() || guesses.getFirst().score() < CERTAIN) {
      return Optional.empty();
    }
    var best = guesses.getFirst();
    boolean ahead =
        guesses.stream()
            .skip(1)
            .filter(other -> isFallback(best) || !isFallback(other))
            .allMatch(other -> isAhead(best, other));
    return ahead ? Optional.of(best.type()) : Optional.empty();
  }

  /// What stands in front of a key point's value in documents of the type, the surest first.
  List<Label> labels(String type, String keyPoint) {
    var entry = entries.get(type);
    return entry == null ? List.of() : entry.keyPoints().getOrDefault(keyPoint, List.of());
  }

  private boolean isAhead(TypeGuess best, TypeGuess other) {
    return isFallback(best) ? other.score() < NEAR : best.score() >= LEAD * other.score();
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
