package nl.hangmap.barcode.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds compact dark-and-light patches of about equal width and height, as two-dimensional codes
/// are and lines of text are not.
final class MatrixRegions {

  private static final int CELL = 4;

  /// Cells on a side of the tiles in which the brightness of the paper is taken.
  private static final int TILE = 8;

  /// A cell counts as printed when it is darker than this share of the paper around it.
  private static final double PRINTED = 0.86;

  /// How far the surroundings of a cell reach in a photograph, in pixels, and how much darker than
  /// their mean is printed.
  private static final int REACH = 20;

  private static final int DARKER = 12;
  private static final int BLACK = 40;

  private static final int LEAST_CELLS = 5;
  private static final int LARGER_THAN_LETTERS = 16;
  private static final double LEAST_FILLED = 0.3;

  private final int columns;
  private final int rows;
  private final boolean[] printed;

  private MatrixRegions(GrayImage image) {
    this.columns = image.width() / CELL;
    this.rows = image.height() / CELL;
    this.printed = new boolean[columns * rows];
  }

  private record Patch(Region region, double weight) {}

  /// The regions of a page, the most code-like first.
  static List<Region> find(GrayImage image) {
    if (image.width() < 3 * CELL || image.height() < 3 * CELL) {
      return List.of();
    }
    var regions = new MatrixRegions(image);
    regions.markDarkerThanPaper(image);
    return regions.sorted();
  }

  /// The regions of a photograph, whose light changes too much to tell what is paper.
  static List<Region> findInPhotograph(GrayImage image) {
    if (image.width() < 3 * CELL || image.height() < 3 * CELL) {
      return List.of();
    }
    var regions = new MatrixRegions(image);
    regions.markDarkerThanSurroundings(image);
    return regions.sorted();
  }

  private List<Region> sorted() {
    return patches().stream()
        .sorted(Comparator.comparingDouble(Patch::weight).reversed())
        .map(Patch::region)
        .toList();
  }

  /// Compares the mean brightness of each cell: single specks of noise vanish in it.
  private void markDarkerThanPaper(GrayImage image) {
    var brightness = new int[printed.length];
    for (int y = 0; y < rows * CELL; y++) {
      for (int x = 0; x < columns * CELL; x++) {
        brightness[y / CELL * columns + x / CELL] += image.at(x, y);
      }
    }
    var paper = new Paper(brightness, columns, rows, TILE);
    for (int cell = 0; cell < printed.length; cell++) {
      printed[cell] = brightness[cell] < PRINTED * paper.at(cell % columns, cell / columns);
    }
  }

  /// Looks at single pixels, and at what is close by only.
  private void markDarkerThanSurroundings(GrayImage image) {
    var sums = new Sums(image);
    for (int y = 0; y < rows * CELL; y++) {
      for (int column = 0; column < columns; column++) {
        int mean = sums.mean(column * CELL, y, REACH);
        for (int x = column * CELL; x < (column + 1) * CELL; x++) {
          int pixel = image.at(x, y);
          printed[y / CELL * columns + column] |= pixel < mean - DARKER || pixel < BLACK;
        }
      }
    }
  }

  private List<Patch> patches() {
    var found = new ArrayList<Patch>();
    var done = new boolean[printed.length];
    for (int cell = 0; cell < printed.length; cell++) {
      if (printed[cell] && !done[cell]) {
        var patch = patch(connected(cell, done));
        if (patch.weight() > 0) {
          found.add(patch);
        }
      }
    }
    return found;
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
          if (!done[next] && printed[next]) {
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
    for (int cell : cells) {
      left = Math.min(left, cell % columns);
      right = Math.max(right, cell % columns);
      top = Math.min(top, cell / columns);
      bottom = Math.max(bottom, cell / columns);
    }
    int width = right - left + 1;
    int height = bottom - top + 1;
    var region = new Region(left * CELL, top * CELL, width * CELL, height * CELL);
    var shape = new Shape(width, height, cells.size());
    return new Patch(region, shape.weight(longestSide()));
  }

  private int longestSide() {
    return Math.max(columns, rows);
  }

  /// Size of a patch in cells, and how many of them are printed.
  private record Shape(int width, int height, int printed) {

    /// 0 when it cannot be a code, otherwise more for what is squarer, fuller and larger.
    double weight(int pictureSide) {
      int shorter = Math.min(width, height);
      int longer = Math.max(width, height);
      double filled = (double) printed / (width * height);
      boolean possible =
          shorter >= LEAST_CELLS
              && longer <= 4.5 * shorter
              && longer < 0.9 * pictureSide
              && filled > LEAST_FILLED;
      // A square that stands on its corner fills half of its upright box; letters are small.
      double full = Math.min(1, 2 * filled);
      return possible ? full * shorter / longer * Math.min(shorter, LARGER_THAN_LETTERS) : 0;
    }
  }
}
