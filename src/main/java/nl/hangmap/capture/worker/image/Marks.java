package nl.hangmap.capture.worker.image;

import java.util.Arrays;

/// Looks for something that was put on a page: print, pen, pencil or a stamp, however little.
///
/// What shows through from the other side is pale and without sharp edges; dust is smaller than a
/// letter; holes and the shadow of the paper's edge lie where holes and edges are.
final class Marks {

  private static final double DPI = 150;

  /// Darker than this share of the paper is ink, sharp or not; nothing shows through so darkly.
  private static final double DARK = 0.68;

  /// Step in brightness from one place to the next, as a share of the paper, that makes an edge.
  private static final double EDGE = 0.055;

  private static final double NOISES = 4.5;

  /// How far from the edge the scanner's own shadow may reach, in millimetres.
  private static final double MARGIN = 4.3;

  /// Length of the smallest mark that counts, in millimetres: the smallest digit is larger.
  private static final double SMALLEST = 1.3;

  private static final double SMALLEST_HOLE = 4;
  private static final double LARGEST_HOLE = 8.5;
  private static final double HOLES_FROM_EDGE = 20;
  private static final double SHADOWS_FROM_EDGE = 7;
  private static final double SHORTEST_SHADOW = 25;

  private final GreyImage even;
  private final double millimetre;
  private final byte[] inked;
  private int[] place = new int[1024];

  private Marks(GreyImage even, double dpi) {
    this.even = even;
    this.millimetre = dpi / 25.4;
    this.inked = new byte[even.width() * even.height()];
  }

  /// Whether there is anything but dust on the scan.
  static boolean on(GreyImage scan, int dpi) {
    double factor = Math.min(1, DPI / dpi);
    GreyImage even = Background.evened(scan.shrunk(factor), (int) Math.round(dpi * factor));
    Marks marks = new Marks(even, dpi * factor);
    marks.ink(Contrast.of(even).noise());
    return marks.any();
  }

  private void ink(double noise) {
    int dark = (int) (Contrast.PAPER * DARK);
    int edge = (int) Math.max(Contrast.PAPER * EDGE, NOISES * noise);
    int margin = (int) Math.max(1, MARGIN * millimetre);
    int pale = Contrast.PAPER - edge;
    for (int y = margin; y < even.height() - margin; y++) {
      for (int x = margin; x < even.width() - margin; x++) {
        int here = even.at(x, y);
        if (here < dark || (here < pale && isEdge(x, y, here + edge))) {
          inked[y * even.width() + x] = 1;
        }
      }
    }
  }

  private boolean isEdge(int x, int y, int brighter) {
    return even.at(x - 1, y) > brighter
        || even.at(x + 1, y) > brighter
        || even.at(x, y - 1) > brighter
        || even.at(x, y + 1) > brighter;
  }

  private boolean any() {
    for (int at = 0; at < inked.length; at++) {
      if (inked[at] == 1 && isMark(at)) {
        return true;
      }
    }
    return false;
  }

  /// Follows what hangs together from here; gaps of one place are bridged.
  private boolean isMark(int start) {
    int size = 1;
    place[0] = start;
    inked[start] = 2;
    int left = start % even.width();
    int right = left;
    int top = start / even.width();
    int bottom = top;
    for (int i = 0; i < size; i++) {
      int x = place[i] % even.width();
      int y = place[i] / even.width();
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      size = addNeighbours(x, y, size);
    }
    return counts(left, top, right - left + 1, bottom - top + 1, size);
  }

  private int addNeighbours(int x, int y, int before) {
    int size = before;
    for (int ny = Math.max(0, y - 2); ny <= Math.min(even.height() - 1, y + 2); ny++) {
      for (int nx = Math.max(0, x - 2); nx <= Math.min(even.width() - 1, x + 2); nx++) {
        int next = ny * even.width() + nx;
        if (inked[next] == 1) {
          inked[next] = 2;
          if (size == place.length) {
            place = Arrays.copyOf(place, 2 * size);
          }
          place[size++] = next;
        }
      }
    }
    return size;
  }

  private boolean counts(int left, int top, int width, int height, int size) {
    double longest = Math.max(width, height) / millimetre;
    double shortest = Math.min(width, height) / millimetre;
    int fromEdge =
        Math.min(
            Math.min(left, even.width() - left - width),
            Math.min(top, even.height() - top - height));
    double away = fromEdge / millimetre;
    boolean speck = longest < SMALLEST || size < SMALLEST * millimetre;
    return !speck
        && !isHole(longest, shortest, away, (double) size / (width * height))
        && !(away + shortest < SHADOWS_FROM_EDGE && longest > SHORTEST_SHADOW);
  }

  private static boolean isHole(double longest, double shortest, double away, double filled) {
    boolean round = shortest > 0.8 * longest;
    return round
        && shortest > SMALLEST_HOLE
        && longest < LARGEST_HOLE
        && away < HOLES_FROM_EDGE
        && filled > 0.6;
  }
}
