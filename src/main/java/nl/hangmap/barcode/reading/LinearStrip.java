package nl.hangmap.barcode.reading;

import com.google.zxing.common.BitArray;
import java.awt.geom.AffineTransform;

/// The bars of a region set upright, and their brightness averaged along the bars, which takes away
/// noise without blurring the edges.
final class LinearStrip {

  private static final int BANDS = 9;
  private static final int LINES = 45;
  private static final double QUIET = 0.12;
  private static final double DEGREE = Math.PI / 180;

  private final GrayImage page;
  private final LinearRegion region;
  private final double angle;
  private final double zoom;
  private final int length;
  private final float[][] bands;

  /// @param region in pixels of the page
  LinearStrip(GrayImage page, LinearRegion region) {
    this.page = page;
    this.region = region;
    double across = region.across() * (1 + 2 * QUIET) + 16;
    this.angle = sharpest(across);
    this.zoom = across < 500 ? 3 : across < 1500 ? 2 : 1;
    this.length = (int) (across * zoom);
    this.bands = sampled();
  }

  /// How many profiles there are: the mean of all first, then the bands from the middle outwards.
  int profiles() {
    return BANDS + 1;
  }

  float[] profile(int number) {
    if (number == 0) {
      var mean = new float[length];
      for (var band : bands) {
        for (int i = 0; i < length; i++) {
          mean[i] += band[i] / BANDS;
        }
      }
      return mean;
    }
    int distance = number / 2;
    return bands[BANDS / 2 + (number % 2 == 0 ? distance : -distance)];
  }

  BitArray row(int number, Edges edges) {
    return edges.of(profile(number));
  }

  /// The part of the page between two places of a profile, over the whole height of the bars.
  Region onPage(float from, float to) {
    double half = region.along() / 2;
    return new View(page, toPage(angle, zoom))
        .onPage(new double[] {from, to, from, to}, new double[] {-half, -half, half, half});
  }

  /// How many pixels the picture of the strip has at that scale.
  long pixels(double factor) {
    return (long) (length / zoom * factor) * (long) ((region.along() * 1.2 + 12) * factor);
  }

  /// The picture of the strip, upright, with its quiet zones, at the page's scale times the factor.
  View picture(double factor) {
    int width = (int) (length / zoom * factor);
    int height = (int) ((region.along() * 1.2 + 12) * factor);
    var toPage = toPage(angle, factor);
    toPage.concatenate(new AffineTransform(1, 0, 0, 1 / factor, 0, -height / (2.0 * factor)));
    return View.of(page).sampled(width, height, toPage);
  }

  /// Maps (place in a profile, distance from the middle along the bars) to the page.
  private AffineTransform toPage(double direction, double scale) {
    var map = AffineTransform.getTranslateInstance(region.centreX(), region.centreY());
    map.rotate(direction);
    map.translate(-(region.across() * (1 + 2 * QUIET) + 16) / 2, 0);
    map.scale(1 / scale, 1);
    return map;
  }

  private double sharpest(double across) {
    double best = region.angle();
    for (double step = 2 * DEGREE; step > 0.2 * DEGREE; step /= 2) {
      double left = sharpness(best - step, across);
      double here = sharpness(best, across);
      double right = sharpness(best + step, across);
      if (left > here && left >= right) {
        best -= step;
      } else if (right > here) {
        best += step;
      }
    }
    return best;
  }

  /// Strength of the edges that remain when everything along the assumed bars is averaged.
  private double sharpness(double direction, double across) {
    int size = (int) across;
    var mean = new float[size];
    addLines(mean, toPage(direction, 1), -0.45, 0.45, 12);
    double sum = 0;
    for (int i = 1; i < size; i++) {
      sum += (mean[i] - mean[i - 1]) * (mean[i] - mean[i - 1]);
    }
    return sum;
  }

  private float[][] sampled() {
    var result = new float[BANDS][length];
    var map = toPage(angle, zoom);
    for (int band = 0; band < BANDS; band++) {
      double from = -0.45 + 0.9 * band / BANDS;
      addLines(result[band], map, from, from + 0.9 / BANDS, LINES / BANDS);
    }
    return result;
  }

  /// Adds the mean of some lines across the bars.
  ///
  /// @param from first line, as a part of the height of the bars, -0.5 to 0.5
  private void addLines(float[] mean, AffineTransform map, double from, double to, int lines) {
    for (int line = 0; line < lines; line++) {
      double v = region.along() * (from + (to - from) * (line + 0.5) / lines);
      double x = map.getShearX() * v + map.getTranslateX() + map.getScaleX() * 0.5 - 0.5;
      double y = map.getScaleY() * v + map.getTranslateY() + map.getShearY() * 0.5 - 0.5;
      for (int i = 0; i < mean.length; i++) {
        mean[i] += (float) (Sampling.at(page, x, y) / lines);
        x += map.getScaleX();
        y += map.getShearY();
      }
    }
  }
}
