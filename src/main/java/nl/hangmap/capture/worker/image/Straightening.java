package nl.hangmap.capture.worker.image;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;

/// Turns, straightens and scales a page in one step, taking four samples for each new pixel.
final class Straightening {

  private static final int SHIFT = 12;
  private static final int ONE = 1 << SHIFT;

  private final GreyImage scan;
  private final byte[] samples;
  private final AffineTransform toScan;
  private final GreyImage straight;

  /// @param turn degrees clockwise, a multiple of 90
  /// @param skew degrees by which the turned page hangs to the right
  Straightening(GreyImage scan, int turn, double skew, double scale) {
    boolean across = turn % 180 != 0;
    double width = (across ? scan.height() : scan.width()) * scale;
    double height = (across ? scan.width() : scan.height()) * scale;
    AffineTransform toNew = AffineTransform.getTranslateInstance(width / 2, height / 2);
    toNew.scale(scale, scale);
    toNew.rotate(Math.toRadians(turn - skew));
    toNew.translate(-scan.width() / 2.0, -scan.height() / 2.0);
    this.scan = scan;
    this.samples = scan.samples();
    this.toScan = inverse(toNew);
    this.straight =
        new GreyImage((int) Math.max(1, Math.round(width)), (int) Math.max(1, Math.round(height)));
    for (int y = 0; y < straight.height(); y++) {
      fillRow(y);
    }
  }

  GreyImage image() {
    return straight;
  }

  /// From the pixels of the straight image to those of the scan.
  AffineTransform toScan() {
    return toScan;
  }

  private static AffineTransform inverse(AffineTransform transform) {
    try {
      return transform.createInverse();
    } catch (NoninvertibleTransformException impossible) {
      throw new IllegalArgumentException("a scale of 0", impossible);
    }
  }

  /// The four samples lie half a pixel apart around the new pixel's centre.
  private void fillRow(int y) {
    int acrossX = fixed(toScan.getScaleX() / 2);
    int acrossY = fixed(toScan.getShearY() / 2);
    int downX = fixed(toScan.getShearX() / 2);
    int downY = fixed(toScan.getScaleY() / 2);
    double middle = y + 0.25;
    int atX =
        fixed(toScan.getTranslateX() - 0.5 + toScan.getScaleX() / 4 + toScan.getShearX() * middle);
    int atY =
        fixed(toScan.getTranslateY() - 0.5 + toScan.getShearY() / 4 + toScan.getScaleY() * middle);
    int to = y * straight.width();
    for (int x = 0; x < straight.width(); x++) {
      int sum =
          sample(atX, atY)
              + sample(atX + acrossX, atY + acrossY)
              + sample(atX + downX, atY + downY)
              + sample(atX + acrossX + downX, atY + acrossY + downY);
      straight.samples()[to + x] = (byte) ((sum + 2) >> 2);
      atX += 2 * acrossX;
      atY += 2 * acrossY;
    }
  }

  private static int fixed(double value) {
    return (int) Math.round(value * ONE);
  }

  /// Between the four nearest samples; beyond the edge the edge goes on.
  private int sample(int atX, int atY) {
    int x = atX >> SHIFT;
    int y = atY >> SHIFT;
    if (x < 0 || y < 0 || x >= scan.width() - 1 || y >= scan.height() - 1) {
      return scan.at(
          Math.max(0, Math.min(scan.width() - 1, x)), Math.max(0, Math.min(scan.height() - 1, y)));
    }
    int right = (atX & (ONE - 1)) >> 4;
    int down = (atY & (ONE - 1)) >> 4;
    int at = y * scan.width() + x;
    int below = at + scan.width();
    int top = (samples[at] & 0xFF) * (256 - right) + (samples[at + 1] & 0xFF) * right;
    int bottom = (samples[below] & 0xFF) * (256 - right) + (samples[below + 1] & 0xFF) * right;
    return (top * (256 - down) + bottom * down) >> 16;
  }
}
