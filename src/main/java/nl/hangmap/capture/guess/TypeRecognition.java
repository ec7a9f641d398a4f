package nl.hangmap.capture.guess;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hangmap.capture.text.TypeGuess;
import nl.hangmap.capture.text.TypeWords;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import org.springframework.stereotype.Component;

/// Recognises the type of a text by its words: those of the words file, and those of documents that
/// people settled before.
@Component
class TypeRecognition {

  private final DocumentTypes types;
  private final TypeWords words;
  private final LearnedTypeStore learned;

  TypeRecognition(DocumentTypes types, TypeWords words, LearnedTypeStore learned) {
    this.types = types;
    this.words = words;
    this.learned = learned;
  }

  /// The types that something in the text speaks for, the likeliest first.
  List<RecognisedType> of(String text) {
    var ids = types.all().stream().map(DocumentType::id).toList();
    var guesses = words.guesses(text);
    var odds = words.odds(guesses, ids);
    var found = guesses.stream().collect(Collectors.toMap(TypeGuess::type, Function.identity()));
    var numbers = LearnedWords.of(text);
    var likeness = new Likeness(ids, learned.documents(), learned.counts(numbers.keySet()));
    var shares = likeness.shares();
    double all = ids.stream().mapToDouble(id -> weight(id, odds, shares)).sum();
    return ids.stream()
        .map(
            id ->
                new RecognisedType(
                    id,
                    weight(id, odds, shares) / all,
                    found.containsKey(id) ? found.get(id).words() : List.of(),
                    likeness.telling(id).stream().map(numbers::get).toList(),
                    likeness.documents(id)))
        .filter(RecognisedType::isSuggested)
        .sorted(Comparator.comparingDouble(RecognisedType::certainty).reversed())
        .toList();
  }

  private static double weight(String id, Map<String, Double> odds, Map<String, Double> shares) {
    return odds.getOrDefault(id, 0.0) * shares.getOrDefault(id, 0.0);
  }
}
