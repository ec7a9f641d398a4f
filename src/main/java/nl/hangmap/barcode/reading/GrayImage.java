package nl.hangmap.barcode.reading;

import java.util.Arrays;

/// A picture as one byte of brightness per pixel, row by row; never changed after it was made.
///
/// @param pixels 0 black to 255 white, `width * height` of them
record GrayImage(int width, int height, byte[] pixels) {

  int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }

  int longestSide() {
    return Math.max(width, height);
  }

  /// Half as wide and half as high, each pixel the mean of four.
  GrayImage half() {
    int halfWidth = width / 2;
    int halfHeight = height / 2;
    var result = new byte[halfWidth * halfHeight];
    for (int y = 0; y < halfHeight; y++) {
      int above = 2 * y * width;
      int below = above + width;
      int out = y * halfWidth;
      for (int x = 0; x < halfWidth; x++, above += 2, below += 2) {
        int sum =
            (pixels[above] & 0xFF)
                + (pixels[above + 1] & 0xFF)
                + (pixels[below] & 0xFF)
                + (pixels[below + 1] & 0xFF);
        result[out + x] = (byte) ((sum + 2) >> 2);
      }
    }
    return new GrayImage(halfWidth, halfHeight, result);
  }

  /// Turned a quarter clockwise: what was left comes on top, and (x, y) is found at (height - 1 -
  /// y, x).
  GrayImage quarterTurned() {
    var result = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      int column = height - 1 - y;
      for (int x = 0; x < width; x++) {
        result[x * height + column] = pixels[y * width + x];
      }
    }
    return new GrayImage(height, width, result);
  }

  /// The part at the given place; what lies outside the picture is white.
  GrayImage crop(Region part) {
    var result = new byte[part.width() * part.height()];
    Arrays.fill(result, (byte) 0xFF);
    int from = Math.max(0, part.x());
    int to = Math.min(width, part.x() + part.width());
    for (int y = Math.max(0, part.y()); y < Math.min(height, part.y() + part.height()); y++) {
      int target = (y - part.y()) * part.width() + from - part.x();
      System.arraycopy(pixels, y * width + from, result, target, Math.max(0, to - from));
    }
    return new GrayImage(part.width(), part.height(), result);
  }

  GrayImage inverted() {
    var result = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      result[i] = (byte) ~pixels[i];
    }
    return new GrayImage(width, height, result);
  }
}
