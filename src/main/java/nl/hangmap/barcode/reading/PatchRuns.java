package nl.hangmap.barcode.reading;

import java.util.Arrays;

/// The stretches of white and black in turn along a line down a page, white first.
final class PatchRuns {

  private static final double LEAST_CONTRAST = 60;

  /// How many mm on each side of a line are averaged.
  private static final double BESIDE = 0.4;

  /// Least and most width of a narrow bar in mm (nominal 2.03), for paper other than A4.
  private static final double NARROWEST = 1.3;

  private static final double WIDEST = 3.2;

  /// How much a narrow bar or a gap may differ from their mean.
  private static final double UNEVEN = 0.3;

  /// Width of a wide bar in narrow ones; 2.5 by the book.
  private static final double LEAST_WIDE = 2;

  private static final double MOST_WIDE = 3.1;

  /// White above and below the code, in narrow bars: more than any gap within a barcode. At the
  /// edge of the page less will do.
  private static final double QUIET = 3.2;

  private static final double QUIET_AT_EDGE = 1.4;

  private final int[] starts;
  private final int count;

  private PatchRuns(int[] starts, int count) {
    this.starts = starts;
    this.count = count;
  }

  /// The runs along some neighbouring columns, smoothed over half a millimetre.
  static PatchRuns down(GrayImage page, int x, double perMm) {
    int beside = Math.min(Math.min(x, page.width() - 1 - x), (int) Math.round(perMm * BESIDE));
    var profile = profile(page, x, beside, Math.max(1, (int) Math.round(perMm / 4)));
    float[] range = Extremes.range(profile);
    var starts = new int[profile.length + 2];
    int count = 1;
    if (range[1] - range[0] > LEAST_CONTRAST) {
      float middle = (range[0] + range[1]) / 2;
      boolean black = false;
      for (int y = 0; y < profile.length; y++) {
        if (profile[y] < middle != black) {
          black = !black;
          starts[count++] = y;
        }
      }
    }
    starts[count] = profile.length;
    return new PatchRuns(Arrays.copyOf(starts, count + 1), count);
  }

  private static float[] profile(GrayImage page, int x, int beside, int reach) {
    var line = new int[page.height() + 1];
    for (int y = 0; y < page.height(); y++) {
      int sum = 0;
      for (int column = x - beside; column <= x + beside; column++) {
        sum += page.at(column, y);
      }
      line[y + 1] = line[y] + sum;
    }
    var profile = new float[page.height()];
    for (int y = 0; y < profile.length; y++) {
      int from = Math.max(0, y - reach);
      int to = Math.min(profile.length, y + reach + 1);
      profile[y] = (line[to] - line[from]) / ((2f * beside + 1) * (to - from));
    }
    return profile;
  }

  int count() {
    return count;
  }

  int start(int run) {
    return starts[run];
  }

  private int length(int run) {
    return starts[run + 1] - starts[run];
  }

  /// Mean of what should be narrow when the code begins with this black run.
  ///
  /// @param narrowFirst whether its first bar is narrow, otherwise its second
  double narrow(int first, boolean narrowFirst) {
    int bars = narrowFirst ? first : first + 2;
    int gaps = length(first + 1) + length(first + 3) + length(first + 5);
    return (gaps + length(bars) + length(bars + 4)) / 5.0;
  }

  boolean isPatch(int first, double narrow, boolean narrowFirst, double perMm) {
    int bars = narrowFirst ? first : first + 2;
    int wide = narrowFirst ? first + 2 : first;
    return narrow > NARROWEST * perMm
        && narrow < WIDEST * perMm
        && isQuiet(first - 1, narrow)
        && isQuiet(first + 7, narrow)
        && isNarrow(bars, narrow)
        && isNarrow(bars + 4, narrow)
        && isNarrow(first + 1, narrow)
        && isNarrow(first + 3, narrow)
        && isNarrow(first + 5, narrow)
        && isWide(wide, narrow)
        && isWide(wide + 4, narrow);
  }

  private boolean isQuiet(int run, double narrow) {
    boolean atEdge = run == 0 || run == count - 1;
    return length(run) > (atEdge ? QUIET_AT_EDGE : QUIET) * narrow;
  }

  private boolean isNarrow(int run, double narrow) {
    return Math.abs(length(run) - narrow) < UNEVEN * narrow;
  }

  private boolean isWide(int run, double narrow) {
    return length(run) > LEAST_WIDE * narrow && length(run) < MOST_WIDE * narrow;
  }
}
