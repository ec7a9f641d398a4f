package nl.hangmap.capture.worker.image;

import java.util.Arrays;

/// How much a page hangs to one side, found from how sharply its lines stand apart when looked at
/// along each angle.
///
/// @param degrees to the right, to 0.05 degrees; 0 when the page has no lines
/// @param sharpness of the lines along that angle, to be compared within one page
/// @param isClear whether the lines stand out at all
record Skew(double degrees, double sharpness, boolean isClear) {

  private static final double WIDEST = 8;
  private static final double COARSE = 0.5;
  private static final double FINE = 0.1;
  private static final double FINEST = 0.05;

  /// A peak less than this above the mean is chance.
  private static final double CLEAR = 1.15;

  static Skew of(Ink ink) {
    Search search = new Search(ink);
    Skew coarse = search.around(0, WIDEST, COARSE);
    if (!coarse.isClear) {
      return new Skew(0, coarse.sharpness, false);
    }
    Skew fine = search.around(coarse.degrees, COARSE, FINE);
    Skew finest = search.around(fine.degrees, FINE, FINEST);
    return new Skew(finest.degrees, finest.sharpness, true);
  }

  private record Search(Ink ink, int[] profile) {

    Search(Ink ink) {
      this(ink, new int[ink.height() + 2 * ink.width()]);
    }

    /// The best of the angles this far around, one every step.
    Skew around(double centre, double reach, double step) {
      double best = centre;
      double highest = -1;
      double sum = 0;
      int tried = 0;
      for (double angle = centre - reach; angle <= centre + reach + step / 2; angle += step) {
        double sharpness = sharpness(angle);
        sum += sharpness;
        tried++;
        if (sharpness > highest) {
          highest = sharpness;
          best = angle;
        }
      }
      return new Skew(best, highest, highest >= CLEAR * sum / tried);
    }

    /// The sum of squared differences between neighbouring rows of the page seen along the angle.
    private double sharpness(double angle) {
      Arrays.fill(profile, 0);
      int slope = (int) Math.round(Math.tan(Math.toRadians(angle)) * 65536);
      int middle = ink.width();
      for (int i = 0; i < ink.count(); i++) {
        profile[ink.y(i) - ((ink.x(i) * slope) >> 16) + middle]++;
      }
      double sum = 0;
      for (int i = 1; i < profile.length; i++) {
        double step = profile[i] - profile[i - 1];
        sum += step * step;
      }
      return sum;
    }
  }
}
