package nl.hangmap.capture.worker.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Arrays;
import nl.hangmap.capture.worker.PageImage.Colour;

/// Makes an image smaller by averaging, so that one-bit pages become legible grey.
public final class Shrinking {

  private Shrinking() {}

  /// The image at this width, or as it is when it is narrower; grey for one-bit images.
  public static BufferedImage toWidth(BufferedImage image, int width) {
    int target = Math.min(width, image.getWidth());
    long height = Math.round((double) image.getHeight() * target / image.getWidth());
    boolean colour = Pixels.colourOf(image) == Colour.COLOUR;
    BufferedImage small =
        new BufferedImage(
            target,
            (int) Math.max(1, height),
            colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
    average(image, small, Pixels.colourOf(image) == Colour.BITONAL ? 255 : 1);
    return small;
  }

  private static void average(BufferedImage image, BufferedImage small, int white) {
    Raster from = image.getRaster();
    int bands = from.getNumBands();
    int[] row = new int[image.getWidth() * bands];
    int[] sums = new int[small.getWidth() * bands];
    int[] counts = new int[small.getWidth()];
    int done = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      from.getPixels(0, y, image.getWidth(), 1, row);
      addRow(row, bands, sums, counts);
      int next = (int) ((long) (y + 1) * small.getHeight() / image.getHeight());
      if (next > done) {
        small.getRaster().setPixels(0, done, small.getWidth(), 1, means(sums, counts, white));
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
        done = next;
      }
    }
  }

  private static void addRow(int[] row, int bands, int[] sums, int[] counts) {
    int width = row.length / bands;
    for (int x = 0; x < width; x++) {
      int to = (int) ((long) x * counts.length / width);
      counts[to]++;
      for (int band = 0; band < bands; band++) {
        sums[to * bands + band] += row[x * bands + band];
      }
    }
  }

  private static int[] means(int[] sums, int[] counts, int white) {
    int bands = sums.length / counts.length;
    int[] means = new int[sums.length];
    for (int i = 0; i < sums.length; i++) {
      means[i] = sums[i] * white / Math.max(1, counts[i / bands]);
    }
    return means;
  }
}
