package nl.hangmap.capture.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a page with its words in place; confidence 0 to 100 is the mean over the words, skew
/// in degrees (positive: the page hangs to the right), turn is how many degrees clockwise (0, 90,
/// 180, 270) the image must be turned to stand upright, print is where its ink is (64 hexadecimal
/// digits), or null for a page that is no scan, languages are those it was read in (Tesseract's
/// names joined by `+`), or null when it was not read.
public record PageText(
    String text,
    List<Word> words,
    float confidence,
    double skew,
    int turn,
    @Nullable String print,
    @Nullable String languages) {

  public PageText {
    words = List.copyOf(words);
  }
}
