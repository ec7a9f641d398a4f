package nl.hangmap.barcode.reading;

/// Light changes that bring out what noise, ink spread or an unsharp lens hides.
final class Filters {

  private static final int[] SMOOTH = {1, 2, 1, 2, 4, 2, 1, 2, 1};

  private Filters() {}

  /// Takes away the noise of single pixels.
  static GrayImage blurred(GrayImage image) {
    var result = image.pixels().clone();
    for (int y = 1; y < image.height() - 1; y++) {
      for (int x = 1; x < image.width() - 1; x++) {
        result[y * image.width() + x] = (byte) (neighbourhood(image, x, y) >> 4);
      }
    }
    return new GrayImage(image.width(), image.height(), result);
  }

  /// Deepens what is darker and lifts what is lighter than its surroundings.
  static GrayImage sharpened(GrayImage image) {
    var result = image.pixels().clone();
    for (int y = 1; y < image.height() - 1; y++) {
      for (int x = 1; x < image.width() - 1; x++) {
        int value = 3 * image.at(x, y) - (neighbourhood(image, x, y) >> 3);
        result[y * image.width() + x] = (byte) Math.clamp(value, 0, 255);
      }
    }
    return new GrayImage(image.width(), image.height(), result);
  }

  private static int neighbourhood(GrayImage image, int x, int y) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += SMOOTH[i] * image.at(x + i % 3 - 1, y + i / 3 - 1);
    }
    return sum;
  }
}
