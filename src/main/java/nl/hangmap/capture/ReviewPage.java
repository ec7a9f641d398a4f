package nl.hangmap.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a document in the review queue.
///
/// @param number counted from 1 in the document
/// @param turn degrees clockwise as a person turned it, or null
/// @param barcodes every barcode seen on it, ours or not
/// @param text what was read on it; empty when nothing was
/// @param marks where the suggestions were found on it
/// @param languages in which it was read, Tesseract's names joined by `+`, or null
/// @param confidence how sure the engine was of the words, 0 to 100, or null when it read none
/// @param problem why it could not be read, or null
public record ReviewPage(
    long id,
    int number,
    @Nullable Integer turn,
    String file,
    int numberInFile,
    List<SeenBarcode> barcodes,
    String text,
    @Nullable Integer confidence,
    @Nullable String languages,
    @Nullable String problem,
    List<Mark> marks) {

  public ReviewPage {
    barcodes = List.copyOf(barcodes);
    marks = List.copyOf(marks);
  }

  ReviewPage marked(List<Mark> found) {
    return new ReviewPage(
        id,
        number,
        turn,
        file,
        numberInFile,
        barcodes,
        text,
        confidence,
        languages,
        problem,
        found);
  }

  /// Whether its text must be compared with the image.
  public boolean readPoorly() {
    return confidence != null && confidence < Legibility.LEGIBLE;
  }
}
