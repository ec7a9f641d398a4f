package nl.hangmap.capture.worker.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.hangmap.capture.worker.AssemblePage;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.Word;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// One page of the PDF to be: what is drawn on it, in points.
///
/// @param turn degrees clockwise by which a viewer is to turn it
record PageCanvas(AssemblePage page, StoredImage image, float width, float height, int turn) {

  /// Less cannot be seen.
  private static final double LEAST_SKEW = 0.2;

  /// More would turn too much of the page out of its frame.
  private static final double MOST_SKEW = 5;

  private static final int ENOUGH_WORDS = 5;

  static PageCanvas of(AssemblePage page) throws IOException, RefusedFile {
    PageImage image = page.image();
    float scale = 72f / image.dpi();
    return new PageCanvas(
        page,
        StoredImage.of(image.file()),
        image.width() * scale,
        image.height() * scale,
        page.turn());
  }

  byte[] content(COSName imageName, COSName fontName) {
    PageText text = page.text() == null ? null : page.text().read();
    StringBuilder out = new StringBuilder("q ");
    put(out, straightening(text));
    out.append(" cm q ");
    put(out, imageMatrix());
    out.append(" cm /").append(imageName.getName()).append(" Do Q\n");
    if (text != null && !text.words().isEmpty()) {
      out.append("BT 3 Tr /").append(fontName.getName()).append(" 1 Tf\n");
      double angle = Math.toRadians(text.skew() - text.turn());
      text.words().forEach(word -> put(out, word, angle));
      out.append("ET\n");
    }
    out.append("Q\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// Turns a page that hangs so that its lines are level. The pixels stay as they are: only where
  /// they are drawn changes.
  private AffineTransform straightening(@Nullable PageText text) {
    if (text == null || text.words().size() < ENOUGH_WORDS) {
      return new AffineTransform();
    }
    double skew = Math.abs(text.skew());
    return skew >= LEAST_SKEW && skew <= MOST_SKEW
        ? AffineTransform.getRotateInstance(Math.toRadians(text.skew()), width / 2, height / 2)
        : new AffineTransform();
  }

  /// From the unit square of a PDF image (y up) over stored and shown pixels to points.
  private AffineTransform imageMatrix() {
    AffineTransform matrix = AffineTransform.getTranslateInstance(0, height);
    float scale = 72f / page.image().dpi();
    matrix.scale(scale, -scale);
    matrix.concatenate(image.orientation().toShown(image.width(), image.height()));
    matrix.translate(0, image.height());
    matrix.scale(image.width(), -image.height());
    return matrix;
  }

  /// A word as glyphs half as wide as high, stretched over its box, turned about its centre as the
  /// page is.
  private void put(StringBuilder out, Word word, double angle) {
    String glyphs = InvisibleFont.encode(word.text());
    if (glyphs.isEmpty() || word.width() <= 0 || word.height() <= 0) {
      return;
    }
    double scale = 72.0 / page.image().dpi();
    double size = word.height() * scale;
    double stretch = word.width() * scale / (InvisibleFont.ADVANCE * glyphs.length() / 4);
    AffineTransform place = AffineTransform.getTranslateInstance(0, height);
    place.scale(scale, -scale);
    place.translate(word.x() + word.width() / 2.0, word.y() + word.height() / 2.0);
    place.rotate(angle);
    Point2D start = new Point2D.Double(-word.width() / 2.0, word.height() / 2.0);
    place.transform(start, start);
    AffineTransform matrix = AffineTransform.getTranslateInstance(start.getX(), start.getY());
    matrix.rotate(-angle);
    matrix.scale(stretch, size);
    put(out, matrix);
    out.append(" Tm <").append(glyphs).append(InvisibleFont.encode(" ")).append("> Tj\n");
  }

  private static void put(StringBuilder out, AffineTransform matrix) {
    double[] numbers = new double[6];
    matrix.getMatrix(numbers);
    for (int i = 0; i < numbers.length; i++) {
      out.append(i == 0 ? "" : " ");
      put(out, numbers[i]);
    }
  }

  /// With three decimals at most: a page has thousands of numbers, too many for a formatter.
  private static void put(StringBuilder out, double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      out.append('-');
      thousandths = -thousandths;
    }
    out.append(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
    if (rest != 0) {
      out.append('.').append(rest / 100);
      if (rest % 100 != 0) {
        out.append(rest / 10 % 10);
        if (rest % 10 != 0) {
          out.append(rest % 10);
        }
      }
    }
  }
}
