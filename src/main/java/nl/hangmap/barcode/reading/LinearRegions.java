package nl.hangmap.barcode.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the places of a picture where brightness changes strongly and in one direction only, as
/// bars do and text does not.
///
/// The direction comes from the structure tensor of small blocks, so codes are found at any angle.
final class LinearRegions {

  private static final int BLOCK = 8;

  /// Mean squared change per pixel below which a block counts as blank.
  private static final double LEAST_ENERGY = 120;

  /// 1 = all changes in one direction, 0 = in all directions alike.
  private static final double LEAST_COHERENCE = 0.62;

  /// Cosine of twice the angle that neighbouring blocks may differ.
  private static final double LIKENESS = 0.8;

  private static final int FEWEST_BLOCKS = 6;

  private final int columns;
  private final int rows;
  private final double[] xx;
  private final double[] yy;
  private final double[] xy;
  private final boolean[] barred;

  private LinearRegions(GrayImage image) {
    this.columns = image.width() / BLOCK;
    this.rows = image.height() / BLOCK;
    this.xx = new double[columns * rows];
    this.yy = new double[columns * rows];
    this.xy = new double[columns * rows];
    this.barred = new boolean[columns * rows];
    measure(image);
    judge();
  }

  /// The regions, the most distinct first.
  static List<LinearRegion> find(GrayImage image) {
    if (image.width() < 3 * BLOCK || image.height() < 3 * BLOCK) {
      return List.of();
    }
    return new LinearRegions(image)
        .regions().stream()
            .sorted(Comparator.comparingDouble(LinearRegion::weight).reversed())
            .toList();
  }

  private void measure(GrayImage image) {
    var pixels = image.pixels();
    int width = image.width();
    for (int y = 1; y < rows * BLOCK - 1; y++) {
      for (int column = 0; column < columns; column++) {
        long sumXx = 0;
        long sumYy = 0;
        long sumXy = 0;
        int from = Math.max(1, column * BLOCK);
        int to = Math.min(width - 1, (column + 1) * BLOCK);
        for (int at = y * width + from; at < y * width + to; at++) {
          int dx = (pixels[at + 1] & 0xFF) - (pixels[at - 1] & 0xFF);
          int dy = (pixels[at + width] & 0xFF) - (pixels[at - width] & 0xFF);
          sumXx += dx * dx;
          sumYy += dy * dy;
          sumXy += dx * dy;
        }
        int block = y / BLOCK * columns + column;
        xx[block] += sumXx;
        yy[block] += sumYy;
        xy[block] += sumXy;
      }
    }
  }

  private void judge() {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        var sum = new Tensor();
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            sum.add(y * columns + x);
          }
        }
        int block = row * columns + column;
        double own = (xx[block] + yy[block]) / (BLOCK * BLOCK);
        barred[block] = own > LEAST_ENERGY && sum.coherence() > LEAST_COHERENCE;
      }
    }
  }

  private List<LinearRegion> regions() {
    var found = new ArrayList<LinearRegion>();
    var done = new boolean[barred.length];
    for (int block = 0; block < barred.length; block++) {
      if (barred[block] && !done[block]) {
        var blocks = connected(block, done);
        if (blocks.size() >= FEWEST_BLOCKS) {
          found.add(region(blocks));
        }
      }
    }
    found.removeIf(region -> region.across() < 4 * BLOCK);
    return found;
  }

  private List<Integer> connected(int start, boolean[] done) {
    var blocks = new ArrayList<Integer>();
    var open = new ArrayDeque<Integer>();
    open.add(start);
    done[start] = true;
    while (!open.isEmpty()) {
      int block = open.remove();
      blocks.add(block);
      int row = block / columns;
      int column = block % columns;
      for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          int next = y * columns + x;
          if (barred[next] && !done[next] && alike(block, next)) {
            done[next] = true;
            open.add(next);
          }
        }
      }
    }
    return blocks;
  }

  private boolean alike(int one, int other) {
    double x1 = xx[one] - yy[one];
    double y1 = 2 * xy[one];
    double x2 = xx[other] - yy[other];
    double y2 = 2 * xy[other];
    return x1 * x2 + y1 * y2 > LIKENESS * Math.hypot(x1, y1) * Math.hypot(x2, y2);
  }

  private LinearRegion region(List<Integer> blocks) {
    var sum = new Tensor();
    blocks.forEach(sum::add);
    double angle = sum.angle();
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double[] across = {Double.MAX_VALUE, -Double.MAX_VALUE};
    double[] along = {Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int block : blocks) {
      double x = (block % columns + 0.5) * BLOCK;
      double y = (block / columns + 0.5) * BLOCK;
      widen(across, x * cos + y * sin);
      widen(along, y * cos - x * sin);
    }
    double u = (across[0] + across[1]) / 2;
    double v = (along[0] + along[1]) / 2;
    return new LinearRegion(
        u * cos - v * sin,
        u * sin + v * cos,
        angle,
        across[1] - across[0] + BLOCK,
        along[1] - along[0] + BLOCK,
        sum.energy() * sum.coherence());
  }

  private static void widen(double[] range, double value) {
    range[0] = Math.min(range[0], value);
    range[1] = Math.max(range[1], value);
  }

  /// Sum of the tensors of some blocks.
  private final class Tensor {
    private double sumXx;
    private double sumYy;
    private double sumXy;

    private void add(int block) {
      sumXx += xx[block];
      sumYy += yy[block];
      sumXy += xy[block];
    }

    private double energy() {
      return sumXx + sumYy;
    }

    private double coherence() {
      return energy() == 0 ? 0 : Math.hypot(sumXx - sumYy, 2 * sumXy) / energy();
    }

    /// Direction of the strongest change, between -90° and 90°.
    private double angle() {
      return 0.5 * Math.atan2(2 * sumXy, sumXx - sumYy);
    }
  }
}
