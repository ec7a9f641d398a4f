package nl.hangmap.capture.worker.image;

/// Takes out thin dark lines that run straight across the whole scan: creases, and the trails that
/// dust on the glass of a scanner leaves.
final class Streaks {

  /// How far a streak may reach to each side, in inches.
  private static final double HALF_WIDTH = 0.01;

  /// Share of a line that must be darker than what lies beside it.
  private static final double THROUGHOUT = 0.8;

  /// Places looked at along a line.
  private static final int PROBES = 400;

  private static final int DARKER = 12;

  private final GreyImage scan;
  private final int step;
  private final int lineStep;
  private final int lines;
  private final int length;
  private final int reach;

  /// @param step from one sample to the next along a line
  /// @param lineStep from one line to the next
  private Streaks(GreyImage scan, int dpi, boolean rows) {
    this.scan = scan;
    this.step = rows ? 1 : scan.width();
    this.lineStep = rows ? scan.width() : 1;
    this.lines = rows ? scan.height() : scan.width();
    this.length = rows ? scan.width() : scan.height();
    this.reach = (int) Math.max(2, Math.round(dpi * HALF_WIDTH) + 1);
  }

  /// The scan without streaks; itself when it has none.
  static GreyImage removed(GreyImage scan, int dpi) {
    boolean[] rows = new Streaks(scan, dpi, true).found();
    boolean[] columns = new Streaks(scan, dpi, false).found();
    if (!any(rows) && !any(columns)) {
      return scan;
    }
    GreyImage mended = new GreyImage(scan.width(), scan.height(), scan.samples().clone());
    new Streaks(mended, dpi, true).mend(rows);
    new Streaks(mended, dpi, false).mend(columns);
    return mended;
  }

  private static boolean any(boolean[] lines) {
    for (boolean line : lines) {
      if (line) {
        return true;
      }
    }
    return false;
  }

  private boolean[] found() {
    boolean[] found = new boolean[lines];
    for (int line = reach; line < lines - reach; line++) {
      found[line] = isStreak(line);
    }
    return found;
  }

  private boolean isStreak(int line) {
    int every = Math.max(1, length / PROBES);
    int probes = length / every;
    int misses = (int) (probes * (1 - THROUGHOUT));
    int at = line * lineStep;
    byte[] samples = scan.samples();
    for (int i = 0; i < probes; i++, at += every * step) {
      int before = samples[at - reach * lineStep] & 0xFF;
      int after = samples[at + reach * lineStep] & 0xFF;
      int here = samples[at] & 0xFF;
      if (2 * (here + DARKER) > before + after && --misses < 0) {
        return false;
      }
    }
    return true;
  }

  /// Each streak with its soft edges becomes a passage from what lies before it to what lies after.
  private void mend(boolean[] streaks) {
    for (int line = reach; line < lines - reach; line++) {
      if (streaks[line]) {
        int last = line;
        while (last + 1 < lines - reach && streaks[last + 1]) {
          last++;
        }
        bridge(line - reach, last + reach);
        line = last;
      }
    }
  }

  private void bridge(int before, int after) {
    byte[] samples = scan.samples();
    for (int i = 0; i < length; i++) {
      int from = samples[before * lineStep + i * step] & 0xFF;
      int to = samples[after * lineStep + i * step] & 0xFF;
      for (int line = before + 1; line < after; line++) {
        int mixed = from + (to - from) * (line - before) / (after - before);
        samples[line * lineStep + i * step] = (byte) mixed;
      }
    }
  }
}
