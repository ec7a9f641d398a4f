package nl.hangmap.barcode.reading;

/// The brightness of the unprinted paper in each part of a picture.
final class Paper {

  private final int tile;
  private final int columns;
  private final int rows;
  private final int[] lightest;

  /// @param brightness of cells, row by row
  /// @param tile how many cells are taken together in each direction
  Paper(int[] brightness, int width, int height, int tile) {
    this.tile = tile;
    this.columns = (width + tile - 1) / tile;
    this.rows = (height + tile - 1) / tile;
    this.lightest = new int[columns * rows];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y / tile * columns + x / tile;
        lightest[at] = Math.max(lightest[at], brightness[y * width + x]);
      }
    }
  }

  /// The lightest cell in the surroundings of a cell.
  int at(int x, int y) {
    int found = 0;
    for (int row = Math.max(0, y / tile - 2); row <= Math.min(rows - 1, y / tile + 2); row++) {
      int from = Math.max(0, x / tile - 2);
      for (int column = from; column <= Math.min(columns - 1, x / tile + 2); column++) {
        found = Math.max(found, lightest[row * columns + column]);
      }
    }
    return found;
  }
}
