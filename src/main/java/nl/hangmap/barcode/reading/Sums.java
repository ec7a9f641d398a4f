package nl.hangmap.barcode.reading;

/// Sums over upright rectangles of a picture in constant time.
final class Sums {

  private final int width;
  private final int height;
  private final int[] sums;

  Sums(GrayImage image) {
    this.width = image.width();
    this.height = image.height();
    // Wraps around above 8 million white pixels; differences of near corners stay right.
    this.sums = new int[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      int row = 0;
      int above = y * (width + 1);
      int here = above + width + 1;
      for (int x = 0; x < width; x++) {
        row += image.at(x, y);
        sums[here + x + 1] = sums[above + x + 1] + row;
      }
    }
  }

  /// Mean brightness around a pixel.
  int mean(int x, int y, int reach) {
    int left = Math.max(0, x - reach);
    int top = Math.max(0, y - reach);
    int right = Math.min(width, x + reach + 1);
    int bottom = Math.min(height, y + reach + 1);
    int sum =
        sums[bottom * (width + 1) + right]
            - sums[top * (width + 1) + right]
            - sums[bottom * (width + 1) + left]
            + sums[top * (width + 1) + left];
    return sum / ((right - left) * (bottom - top));
  }
}
