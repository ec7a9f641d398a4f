package nl.hangmap.capture.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hangmap.capture.text.FoldedText;
import org.jspecify.annotations.Nullable;

/// What a document is recognised by when it is scanned again.
///
/// Two letters made from one template have nearly all words in common, and differ in what has
/// digits: both are compared.
///
/// @param picture of the first page, or null when it was not read from an image
record Print(Sketch words, Sketch figures, @Nullable Picture picture) {

  private static final int WORDS = 64;
  private static final int FIGURES = 32;
  private static final int PHRASES = 6;
  private static final int TELLING_PHRASES = 4;

  /// Below so many words a text says too little to be compared.
  private static final int LEAST = 5;

  private static final double SAME_WORDS = 0.65;
  private static final double SAME_FIGURES = 0.6;
  private static final double SAME_PICTURE = 0.78;

  static Print of(String text, @Nullable Picture picture) {
    var words = words(text);
    return new Print(
        Sketch.of(words, WORDS),
        Sketch.of(words.stream().filter(Print::hasDigit).toList(), FIGURES),
        picture);
  }

  /// How much another document looks like this one, 0 to 1; 0 when it is another document.
  double likeness(Print other) {
    double sameWords = words.likeness(other.words, WORDS);
    double sameFigures = figures.likeness(other.figures, FIGURES);
    double samePicture =
        picture == null || other.picture == null ? 1 : picture.likeness(other.picture);
    boolean enough = words.numbers().length >= LEAST && other.words.numbers().length >= LEAST;
    boolean alike =
        enough
            && sameWords >= SAME_WORDS
            && sameFigures >= SAME_FIGURES
            && samePicture >= SAME_PICTURE;
    return alike ? Math.min(sameWords, samePicture) : 0;
  }

  /// Pairs of words by which earlier documents are looked up: those with digits first, because
  /// everything else may stand on thousands of letters.
  static Sketch phrases(String text) {
    var words = words(text);
    var pairs =
        IntStream.range(1, words.size())
            .mapToObj(place -> words.get(place - 1) + " " + words.get(place))
            .toList();
    var telling = Sketch.of(pairs.stream().filter(Print::hasDigit).toList(), TELLING_PHRASES);
    var others =
        Sketch.of(
            pairs.stream().filter(pair -> !hasDigit(pair)).toList(),
            PHRASES - telling.numbers().length);
    return new Sketch(
        Stream.of(telling, others)
            .flatMapToInt(sketch -> Arrays.stream(sketch.numbers()))
            .sorted()
            .distinct()
            .toArray());
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : FoldedText.of(text).text().split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 1) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
