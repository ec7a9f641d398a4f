package nl.hangmap.capture.worker.ocr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.hangmap.capture.worker.Word;

/// A language that is recognised by its small words, each of which is of one of these languages
/// only; they are read well enough by the model of another language.
enum Tongue {
  NLD(
      "het", "een", "van", "voor", "niet", "met", "aan", "ook", "wordt", "naar", "wij", "deze",
      "heeft", "onze", "uw"),
  ENG(
      "the", "and", "for", "with", "this", "that", "from", "your", "our", "have", "you", "not",
      "which", "are"),
  DEU(
      "der", "das", "und", "ist", "nicht", "mit", "sie", "wir", "eine", "auf", "von", "ihre", "zur",
      "dem", "den"),
  FRA(
      "les", "des", "et", "pour", "vous", "nous", "une", "est", "dans", "votre", "avec", "sur",
      "cette", "notre"),
  SPA(
      "los", "las", "para", "por", "usted", "nuestro", "su", "el", "como", "esta", "del", "sus",
      "y"),
  ITA(
      "gli", "della", "per", "che", "sono", "vostra", "nel", "alla", "dei", "il", "nostro",
      "questa");

  /// Fewer small words than these may be a quotation, or names.
  private static final int PLAIN = 5;

  private final Set<String> words;

  Tongue(String... words) {
    this.words = Set.of(words);
  }

  /// @throws IllegalArgumentException with what to do, when the language cannot be told or read
  static void require(String code, Path tessdata) {
    var known = Arrays.stream(values()).map(Tongue::code).toList();
    if (!known.contains(code)) {
      throw new IllegalArgumentException(
          "hangmap.worker.further-languages: %s cannot be told from other languages; known are %s"
              .formatted(code, known));
    }
    if (!Files.exists(tessdata.resolve(code + ".traineddata"))) {
      throw new IllegalArgumentException(
          "hangmap.worker.further-languages: there is no data for %s; install tesseract-ocr-%s, or leave it out"
              .formatted(code, code));
    }
  }

  /// Tesseract's name of the language.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The language, of those given, that the words are plainly in; empty when they are as well in
  /// one of those they were read in.
  ///
  /// @param readIn Tesseract's names joined by `+`
  static Optional<String> of(List<Word> found, String readIn, List<String> others) {
    var words = found.stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
    long known =
        Arrays.stream(values())
            .filter(tongue -> List.of(readIn.split("[+]")).contains(tongue.code()))
            .mapToLong(tongue -> tongue.count(words))
            .max()
            .orElse(0);
    return Arrays.stream(values())
        .filter(tongue -> others.contains(tongue.code()))
        .filter(tongue -> tongue.count(words) >= Math.max(PLAIN, 2 * known))
        .max(Comparator.comparingLong(tongue -> tongue.count(words)))
        .map(Tongue::code);
  }

  private long count(List<String> found) {
    return found.stream().filter(words::contains).count();
  }
}
