package nl.hangmap.capture.worker.image;

import java.util.Arrays;

/// Where there is ink on a small image of a page, without rules, edges and other long strokes.
final class Ink {

  /// How far from the edge the scanner's own shadow may reach, in inches.
  private static final double MARGIN = 0.17;

  private final int width;
  private final int height;
  private int[] places = new int[4096];
  private int count;

  private Ink(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /// Ink of an evened page, in strokes no longer than an inch.
  static Ink of(GreyImage even, int threshold, int dpi) {
    Ink ink = new Ink(even.width(), even.height());
    int margin = (int) (dpi * MARGIN);
    for (int y = margin; y < even.height() - margin; y++) {
      ink.addRow(even, y, threshold, dpi, margin);
    }
    return ink;
  }

  /// The same ink after a quarter turn clockwise.
  Ink turned() {
    Ink turned = new Ink(height, width);
    turned.places = new int[Math.max(1, count)];
    for (int i = 0; i < count; i++) {
      turned.places[i] = x(i) << 16 | (height - 1 - y(i));
    }
    turned.count = count;
    return turned;
  }

  private void addRow(GreyImage even, int y, int threshold, int longest, int margin) {
    int start = -1;
    for (int x = margin; x <= width - margin; x++) {
      boolean dark = x < width - margin && even.at(x, y) < threshold;
      if (dark && start < 0) {
        start = x;
      } else if (!dark && start >= 0) {
        if (x - start < longest) {
          add(start, x, y);
        }
        start = -1;
      }
    }
  }

  private void add(int from, int to, int y) {
    for (int x = from; x < to; x++) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
      }
      places[count++] = y << 16 | x;
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int count() {
    return count;
  }

  int x(int i) {
    return places[i] & 0xFFFF;
  }

  int y(int i) {
    return places[i] >>> 16;
  }
}
