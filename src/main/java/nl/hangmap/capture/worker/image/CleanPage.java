package nl.hangmap.capture.worker.image;

import java.awt.geom.AffineTransform;

/// A page made ready for reading, and how its pixels relate to those of the scan.
///
/// @param image the clean image, straight, with white paper and black ink
/// @param dpi its resolution
/// @param toScan from its pixels to those of the scan
/// @param skew by how many degrees the scan hung to the right
/// @param turn degrees clockwise by which the scan was turned
public record CleanPage(GreyImage image, int dpi, AffineTransform toScan, double skew, int turn) {

  /// Enough for the text engine once the page is clean; more takes longer and reads no better.
  private static final int READING_DPI = 170;

  public static CleanPage of(PageShape shape, int turn) {
    double scale = (double) READING_DPI / shape.dpi();
    Straightening straightening = new Straightening(shape.scan(), turn, shape.skew(), scale);
    GreyImage clean = Background.removed(straightening.image(), READING_DPI);
    Speckles.remove(clean, READING_DPI);
    return new CleanPage(clean, READING_DPI, straightening.toScan(), shape.skew(), turn);
  }

  /// Where the ink of the page is, in 64 hexadecimal digits: nearly the same for another scan of
  /// the same paper.
  public String print() {
    return PagePrint.of(image);
  }
}
