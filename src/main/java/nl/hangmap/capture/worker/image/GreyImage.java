package nl.hangmap.capture.worker.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import nl.hangmap.capture.worker.PageImage.Colour;

/// Grey samples, one byte each, row after row; 0 is black.
public record GreyImage(int width, int height, byte[] samples) {

  public GreyImage(int width, int height) {
    this(width, height, new byte[width * height]);
  }

  /// A plain image in grey.
  public static GreyImage of(BufferedImage image) {
    Colour colour = Pixels.colourOf(image);
    if (colour == Colour.GREY) {
      return new GreyImage(image.getWidth(), image.getHeight(), Pixels.bytesOf(image));
    }
    GreyImage grey = new GreyImage(image.getWidth(), image.getHeight());
    if (colour == Colour.BITONAL) {
      grey.fillFromBits(image.getRaster());
    } else {
      grey.fillFromColours(Pixels.bytesOf(image));
    }
    return grey;
  }

  private void fillFromBits(Raster raster) {
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      raster.getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        samples[y * width + x] = (byte) -row[x];
      }
    }
  }

  /// The usual weights of blue, green and red, in 256ths.
  private void fillFromColours(byte[] bgr) {
    for (int i = 0; i < samples.length; i++) {
      int blue = bgr[3 * i] & 0xFF;
      int green = bgr[3 * i + 1] & 0xFF;
      int red = bgr[3 * i + 2] & 0xFF;
      samples[i] = (byte) ((29 * blue + 150 * green + 77 * red) >> 8);
    }
  }

  int at(int x, int y) {
    return samples[y * width + x] & 0xFF;
  }

  /// The image shrunk by averaging, or itself when the factor is not below one.
  GreyImage shrunk(double factor) {
    if (factor >= 1) {
      return this;
    }
    GreyImage small =
        new GreyImage(
            (int) Math.max(1, Math.round(width * factor)),
            (int) Math.max(1, Math.round(height * factor)));
    int[] sums = new int[small.width];
    int[] counts = new int[small.width];
    int done = 0;
    for (int y = 0; y < height; y++) {
      addRow(y, sums, counts);
      int next = (int) ((long) (y + 1) * small.height / height);
      if (next > done) {
        small.putRow(done, sums, counts);
        done = next;
      }
    }
    return small;
  }

  private void addRow(int y, int[] sums, int[] counts) {
    int start = y * width;
    for (int x = 0; x < width; x++) {
      int to = (int) ((long) x * sums.length / width);
      sums[to] += samples[start + x] & 0xFF;
      counts[to]++;
    }
  }

  private void putRow(int y, int[] sums, int[] counts) {
    for (int x = 0; x < width; x++) {
      samples[y * width + x] = (byte) (sums[x] / Math.max(1, counts[x]));
      sums[x] = 0;
      counts[x] = 0;
    }
  }
}
