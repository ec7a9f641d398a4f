package nl.hangmap.capture.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text made comparable: lower case, without accents, each run of blanks one blank, lines kept.
public record FoldedText(String text) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\r\\u00a0]+");
  private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");

  public static FoldedText of(String raw) {
    var plain = MARKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFD)).replaceAll("");
    return new FoldedText(spaced(plain.toLowerCase(Locale.ROOT)));
  }

  /// The text with its letters as they are and only its blanks and empty lines made regular.
  static String spaced(String raw) {
    var blanks = BLANKS.matcher(raw).replaceAll(" ");
    return LINES.matcher(blanks).replaceAll("\n").strip();
  }

  /// Whether the word or phrase stands in the text by itself; it may run over the end of a line.
  public boolean contains(String phrase) {
    return !phrase.isBlank() && pattern(phrase).matcher(text).find();
  }

  static Pattern pattern(String phrase) {
    var words = Arrays.stream(of(phrase).text().split("[ \\n]"));
    return Pattern.compile(
        words
            .map(Pattern::quote)
            .collect(Collectors.joining("[ \\n]", "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])")),
        Pattern.CASE_INSENSITIVE);
  }
}
