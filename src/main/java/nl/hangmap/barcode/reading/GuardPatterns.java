package nl.hangmap.barcode.reading;

import com.google.zxing.common.BitMatrix;

/// Looks for the first or the last pattern of a PDF417 on some rows and columns of a picture, which
/// is far cheaper than looking for the whole symbol in four directions.
final class GuardPatterns {

  private static final int STEP = 4;
  private static final int[] START = {8, 1, 1, 1, 1, 1, 1, 3};
  private static final int[] STOP = {7, 1, 1, 3, 1, 1, 1, 2, 1};
  private static final int START_MODULES = 17;
  private static final int STOP_MODULES = 18;

  /// How far a run may differ from its width, in modules, and all of them together.
  private static final double UNEVEN = 0.9;

  private static final double UNEVEN_ALTOGETHER = 0.45;

  private final BitMatrix bits;
  private final int[] runs;

  private GuardPatterns(BitMatrix bits) {
    this.bits = bits;
    this.runs = new int[Math.max(bits.getWidth(), bits.getHeight()) + 2];
  }

  static boolean areIn(BitMatrix bits) {
    var patterns = new GuardPatterns(bits);
    for (int y = STEP / 2; y < bits.getHeight(); y += STEP) {
      if (patterns.areAlong(y, true)) {
        return true;
      }
    }
    for (int x = STEP / 2; x < bits.getWidth(); x += STEP) {
      if (patterns.areAlong(x, false)) {
        return true;
      }
    }
    return false;
  }

  private boolean areAlong(int line, boolean row) {
    int found = runs(line, row);
    // White comes first, so that the odd runs are black.
    for (int first = 1; first + START.length <= found; first += 2) {
      boolean stop = first + STOP.length <= found;
      if (matches(first, START, START_MODULES, false)
          || matches(first - 1, START, START_MODULES, true)
          || (stop && matches(first, STOP, STOP_MODULES, false))
          || (stop && matches(first, STOP, STOP_MODULES, true))) {
        return true;
      }
    }
    return false;
  }

  private int runs(int line, boolean row) {
    int length = row ? bits.getWidth() : bits.getHeight();
    boolean black = false;
    int number = 0;
    runs[0] = 0;
    for (int i = 0; i < length; i++) {
      if ((row ? bits.get(i, line) : bits.get(line, i)) != black) {
        black = !black;
        runs[++number] = 0;
      }
      runs[number]++;
    }
    return number + 1;
  }

  private boolean matches(int first, int[] pattern, int modules, boolean backwards) {
    int total = 0;
    for (int i = 0; i < pattern.length; i++) {
      total += runs[first + i];
    }
    double module = (double) total / modules;
    double uneven = 0;
    for (int i = 0; i < pattern.length; i++) {
      int wanted = pattern[backwards ? pattern.length - 1 - i : i];
      double differs = Math.abs(runs[first + i] - wanted * module);
      if (differs > UNEVEN * module) {
        return false;
      }
      uneven += differs;
    }
    return total >= modules && uneven < UNEVEN_ALTOGETHER * total;
  }
}
