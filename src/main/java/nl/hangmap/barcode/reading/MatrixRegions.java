package nl.hangmap.barcode.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds compact dark-and-light patches of about equal width and height, as two-dimensional codes
/// are and lines of text are not.
final class MatrixRegions {

  private static final int CELL = 4;
  private static final int REACH = 20;
  private static final int DARKER = 24;

  private final GrayImage image;
  private final int columns;
  private final int rows;
  private final int[] dark;

  private MatrixRegions(GrayImage image) {
    this.image = image;
    this.columns = image.width() / CELL;
    this.rows = image.height() / CELL;
    this.dark = darkPixels(image, columns, rows);
  }

  private record Patch(Region region, double weight) {}

  /// The regions, the most code-like first.
  static List<Region> find(GrayImage image) {
    if (image.width() < 3 * CELL || image.height() < 3 * CELL) {
      return List.of();
    }
    return new MatrixRegions(image)
        .patches().stream()
            .sorted(Comparator.comparingDouble(Patch::weight).reversed())
            .map(Patch::region)
            .toList();
  }

  /// Dark pixels per cell, dark meaning darker than the surroundings.
  private static int[] darkPixels(GrayImage image, int columns, int rows) {
    var sums = new Sums(image);
    var dark = new int[columns * rows];
    for (int y = 0; y < rows * CELL; y++) {
      for (int column = 0; column < columns; column++) {
        int mean = sums.mean(column * CELL, y, REACH);
        int count = 0;
        for (int x = column * CELL; x < (column + 1) * CELL; x++) {
          if (image.at(x, y) < mean - DARKER / 2 || image.at(x, y) < 40) {
            count++;
          }
        }
        dark[y / CELL * columns + column] += count;
      }
    }
    return dark;
  }

  private List<Patch> patches() {
    var found = new ArrayList<Patch>();
    var done = new boolean[dark.length];
    for (int cell = 0; cell < dark.length; cell++) {
      if (filled(cell) && !done[cell]) {
        var patch = patch(connected(cell, done));
        if (patch.weight() > 0) {
          found.add(patch);
        }
      }
    }
    return found;
  }

  private boolean filled(int cell) {
    return dark[cell] > 0;
  }

  private List<Integer> connected(int start, boolean[] done) {
    var cells = new ArrayList<Integer>();
    var open = new ArrayDeque<Integer>();
    open.add(start);
    done[start] = true;
    while (!open.isEmpty()) {
      int cell = open.remove();
      cells.add(cell);
      int row = cell / columns;
      int column = cell % columns;
      for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          int next = y * columns + x;
          if (!done[next] && filled(next)) {
            done[next] = true;
            open.add(next);
          }
        }
      }
    }
    return cells;
  }

  private Patch patch(List<Integer> cells) {
    int left = columns;
    int top = rows;
    int right = 0;
    int bottom = 0;
    int count = 0;
    for (int cell : cells) {
      left = Math.min(left, cell % columns);
      right = Math.max(right, cell % columns);
      top = Math.min(top, cell / columns);
      bottom = Math.max(bottom, cell / columns);
      count += dark[cell];
    }
    int width = right - left + 1;
    int height = bottom - top + 1;
    var region = new Region(left * CELL, top * CELL, width * CELL, height * CELL);
    return new Patch(region, weight(width, height, cells.size(), count));
  }

  private double weight(int width, int height, int cells, int count) {
    int shorter = Math.min(width, height);
    int longer = Math.max(width, height);
    double filled = (double) cells / (width * height);
    double ink = (double) count / (cells * CELL * CELL);
    boolean possible =
        shorter >= 5
            && longer <= 4.5 * shorter
            && longer < 0.9 * Math.max(image.width(), image.height()) / CELL
            && filled > 0.45
            && ink > 0.25
            && ink < 0.85;
    return possible ? shorter * filled / longer : 0;
  }
}
