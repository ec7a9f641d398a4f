package nl.hangmap.capture.worker.image;

import java.awt.geom.AffineTransform;

/// A page made ready for reading, and how its pixels relate to those of the scan.
///
/// @param image the clean image
/// @param dpi its resolution
/// @param toScan from its pixels to those of the scan
/// @param skew by how many degrees the scan hung to the right
/// @param blank whether nothing is on it
public record CleanPage(
    GreyImage image, int dpi, AffineTransform toScan, double skew, boolean blank) {

  public static CleanPage of(GreyImage scan, int dpi) {
    return new CleanPage(scan, dpi, new AffineTransform(), 0, false);
  }

  public boolean isBlank() {
    return blank;
  }
}
