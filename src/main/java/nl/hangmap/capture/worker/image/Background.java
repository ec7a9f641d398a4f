package nl.hangmap.capture.worker.image;

import java.util.Arrays;

/// Makes the paper white and the ink black, tile by tile, so that shadows, tints and faint print
/// stop to matter.
final class Background {

  private static final double TILES_PER_INCH = 5;

  /// Share of darker samples below which paper is expected in a tile with print.
  private static final double PAPER = 0.65;

  /// A tile this much darker than the page's paper is print itself, such as a bar or a photo.
  private static final double BLOCK = 0.4;

  private final GreyImage image;
  private final int size;
  private final int columns;
  private final int rows;
  private final float[] paper;

  private Background(GreyImage image, int dpi) {
    this.image = image;
    this.size = (int) Math.max(8, Math.round(dpi / TILES_PER_INCH));
    this.columns = (image.width() + size - 1) / size;
    this.rows = (image.height() + size - 1) / size;
    this.paper = smoothed(withoutBlocks(tiles()));
  }

  /// The image with its paper at 255 and its ink near 0.
  static GreyImage removed(GreyImage image, int dpi) {
    GreyImage even = evened(image, dpi);
    return Contrast.of(even).stretched(even);
  }

  /// The image with its paper at the same level everywhere.
  static GreyImage evened(GreyImage image, int dpi) {
    return new Background(image, dpi).even();
  }

  /// Paper at 200, so that noise on both sides of it is kept until its size is known.
  private GreyImage even() {
    GreyImage even = new GreyImage(image.width(), image.height());
    float[] gains = new float[columns + 1];
    for (int y = 0; y < image.height(); y++) {
      gains(y, gains);
      evenRow(y * image.width(), gains, even.samples());
    }
    return even;
  }

  /// What to multiply by at the centre of each column of tiles in this row of pixels, drawn
  /// straight between the rows of tiles.
  private void gains(int y, float[] gains) {
    float row = clamp((y + 0.5f) / size - 0.5f, rows - 1);
    int above = (int) row;
    int below = Math.min(above + 1, rows - 1);
    float down = row - above;
    for (int column = 0; column < columns; column++) {
      float top = paper[above * columns + column];
      float bottom = paper[below * columns + column];
      gains[column] = Contrast.PAPER / (top + (bottom - top) * down);
    }
    gains[columns] = gains[columns - 1];
  }

  private void evenRow(int start, float[] gains, byte[] even) {
    byte[] samples = image.samples();
    for (int x = 0; x < image.width(); x++) {
      float column = clamp((x + 0.5f) / size - 0.5f, columns - 1);
      int left = (int) column;
      float gain = gains[left] + (gains[left + 1] - gains[left]) * (column - left);
      int value = (int) ((samples[start + x] & 0xFF) * gain + 0.5f);
      even[start + x] = (byte) Math.min(255, value);
    }
  }

  private static float clamp(float value, float most) {
    return Math.max(0, Math.min(most, value));
  }

  private float[] tiles() {
    float[] tiles = new float[columns * rows];
    int[] histogram = new int[256];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Arrays.fill(histogram, 0);
        int count = count(column, row, histogram);
        tiles[row * columns + column] = Math.max(1, percentile(histogram, count, PAPER));
      }
    }
    return tiles;
  }

  private int count(int column, int row, int[] histogram) {
    int right = Math.min(image.width(), (column + 1) * size);
    int bottom = Math.min(image.height(), (row + 1) * size);
    for (int y = row * size; y < bottom; y++) {
      for (int x = column * size; x < right; x++) {
        histogram[image.at(x, y)]++;
      }
    }
    return (right - column * size) * (bottom - row * size);
  }

  static int percentile(int[] histogram, int count, double share) {
    int left = (int) (count * share);
    for (int value = 0; value < histogram.length; value++) {
      left -= histogram[value];
      if (left < 0) {
        return value;
      }
    }
    return histogram.length - 1;
  }

  private static float[] withoutBlocks(float[] tiles) {
    float[] sorted = tiles.clone();
    Arrays.sort(sorted);
    float usual = sorted[sorted.length / 2];
    for (int i = 0; i < tiles.length; i++) {
      tiles[i] = tiles[i] < BLOCK * usual ? usual : tiles[i];
    }
    return tiles;
  }

  /// The median of each tile and its neighbours.
  private float[] smoothed(float[] tiles) {
    float[] smooth = new float[tiles.length];
    float[] around = new float[9];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int n = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            around[n++] = tiles[y * columns + x];
          }
        }
        Arrays.sort(around, 0, n);
        smooth[row * columns + column] = around[n / 2];
      }
    }
    return smooth;
  }
}
