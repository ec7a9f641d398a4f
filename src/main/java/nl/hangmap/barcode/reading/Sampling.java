package nl.hangmap.barcode.reading;

import java.awt.geom.AffineTransform;

/// Looking up a picture between its pixels.
final class Sampling {

  private static final int WHITE = 255;

  private Sampling() {}

  /// @param toSource maps a point of the new picture to a point of the source; what lies outside
  ///   the source is white
  static GrayImage bilinear(GrayImage source, int width, int height, AffineTransform toSource) {
    var result = new byte[width * height];
    double stepX = toSource.getScaleX();
    double stepY = toSource.getShearY();
    for (int y = 0; y < height; y++) {
      // Pixel centres lie at half numbers in both pictures.
      double sx = stepX * 0.5 + toSource.getShearX() * (y + 0.5) + toSource.getTranslateX() - 0.5;
      double sy = stepY * 0.5 + toSource.getScaleY() * (y + 0.5) + toSource.getTranslateY() - 0.5;
      for (int x = 0; x < width; x++, sx += stepX, sy += stepY) {
        result[y * width + x] = (byte) (at(source, sx, sy) + 0.5);
      }
    }
    return new GrayImage(width, height, result);
  }

  /// Brightness at a point given in pixel indexes (0, 0 is the centre of the first pixel).
  static double at(GrayImage source, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < -1 || top < -1 || left >= source.width() || top >= source.height()) {
      return WHITE;
    }
    double fx = x - left;
    double fy = y - top;
    double above = pixel(source, left, top) * (1 - fx) + pixel(source, left + 1, top) * fx;
    double below = pixel(source, left, top + 1) * (1 - fx) + pixel(source, left + 1, top + 1) * fx;
    return above * (1 - fy) + below * fy;
  }

  private static int pixel(GrayImage source, int x, int y) {
    int column = Math.min(Math.max(x, 0), source.width() - 1);
    int row = Math.min(Math.max(y, 0), source.height() - 1);
    return source.at(column, row);
  }
}
