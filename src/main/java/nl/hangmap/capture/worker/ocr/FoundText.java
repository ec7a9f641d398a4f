package nl.hangmap.capture.worker.ocr;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.Word;
import nl.hangmap.capture.worker.image.CleanPage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.global.tesseract;
import org.jspecify.annotations.Nullable;

/// Collects the words of a page from the engine, in reading order, with their places on the scan.
final class FoundText {

  private static final int WORD = tesseract.RIL_WORD;

  private final CleanPage page;
  private final String languages;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double confidences;
  private int line;

  FoundText(CleanPage page, String languages) {
    this.page = page;
    this.languages = languages;
  }

  PageText of(@Nullable ResultIterator found) {
    if (found != null && !found.isNull()) {
      try (found;
          IntPointer box = new IntPointer(4)) {
        found.Begin();
        do {
          add(found, box);
        } while (found.Next(WORD));
      }
    }
    float mean = words.isEmpty() ? 0 : (float) (confidences / words.size());
    return new PageText(
        text.toString().strip(), words, mean, page.skew(), page.turn(), page.print(), languages);
  }

  private void add(ResultIterator found, IntPointer box) {
    if (found.Empty(WORD)) {
      return;
    }
    String word = textOf(found);
    if (word.isEmpty()) {
      return;
    }
    startLine(found);
    text.append(word).append(' ');
    float confidence = found.Confidence(WORD);
    confidences += confidence;
    found.BoundingBox(
        WORD, box.position(0), box.getPointer(1), box.getPointer(2), box.getPointer(3));
    words.add(placed(word, confidence, box));
  }

  private static String textOf(ResultIterator found) {
    try (BytePointer utf8 = found.GetUTF8Text(WORD)) {
      return utf8 == null || utf8.isNull() ? "" : utf8.getString().strip();
    }
  }

  private void startLine(ResultIterator found) {
    if (!found.IsAtBeginningOf(tesseract.RIL_TEXTLINE) || words.isEmpty()) {
      return;
    }
    text.setLength(text.length() - 1);
    text.append(found.IsAtBeginningOf(tesseract.RIL_PARA) ? "\n\n" : "\n");
    line++;
  }

  /// The size is that on the straightened page, the centre that on the scan.
  private Word placed(String word, float confidence, IntPointer box) {
    double width = box.get(2) - box.get(0);
    double height = box.get(3) - box.get(1);
    Point2D centre = new Point2D.Double(box.get(0) + width / 2, box.get(1) + height / 2);
    page.toScan().transform(centre, centre);
    double scale = Math.sqrt(Math.abs(page.toScan().getDeterminant()));
    return new Word(
        word,
        (int) Math.round(centre.getX() - width * scale / 2),
        (int) Math.round(centre.getY() - height * scale / 2),
        (int) Math.round(width * scale),
        (int) Math.round(height * scale),
        confidence,
        line);
  }
}
