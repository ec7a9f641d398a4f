package nl.hangmap.barcode.reading;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;

/// The brightness of any picture; the common kinds of scans without the detour over colour models.
final class Pixels {

  private Pixels() {}

  static GrayImage gray(BufferedImage image) {
    var pixels =
        switch (image.getType()) {
          case BufferedImage.TYPE_BYTE_GRAY -> fromGray(image);
          case BufferedImage.TYPE_3BYTE_BGR -> isPlain(image, 3) ? fromBgr(image) : fromAny(image);
          case BufferedImage.TYPE_INT_RGB -> isPlain(image, 1) ? fromRgb(image) : fromAny(image);
          case BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED -> fromIndex(image);
          default -> fromAny(image);
        };
    return new GrayImage(image.getWidth(), image.getHeight(), pixels);
  }

  /// Whether the pixels stand in the buffer one after the other, with nothing before or between.
  private static boolean isPlain(BufferedImage image, int perPixel) {
    var buffer = image.getRaster().getDataBuffer();
    return image.getRaster().getParent() == null
        && buffer.getNumBanks() == 1
        && buffer.getSize() == image.getWidth() * image.getHeight() * perPixel;
  }

  private static byte[] fromGray(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    var pixels = new byte[width * height];
    image.getRaster().getDataElements(0, 0, width, height, pixels);
    return pixels;
  }

  private static byte[] fromBgr(BufferedImage image) {
    var colours = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    var pixels = new byte[colours.length / 3];
    for (int i = 0, in = 0; i < pixels.length; i++, in += 3) {
      pixels[i] = brightness(colours[in + 2] & 0xFF, colours[in + 1] & 0xFF, colours[in] & 0xFF);
    }
    return pixels;
  }

  private static byte[] fromRgb(BufferedImage image) {
    var colours = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    var pixels = new byte[image.getWidth() * image.getHeight()];
    for (int i = 0; i < pixels.length; i++) {
      int rgb = colours[i];
      pixels[i] = brightness(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
    return pixels;
  }

  private static byte[] fromIndex(BufferedImage image) {
    var colours = (IndexColorModel) image.getColorModel();
    var brightness = new byte[colours.getMapSize()];
    for (int i = 0; i < brightness.length; i++) {
      brightness[i] = onWhite(colours.getRGB(i));
    }
    int width = image.getWidth();
    var pixels = new byte[width * image.getHeight()];
    var row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = brightness[row[x]];
      }
    }
    return pixels;
  }

  private static byte[] fromAny(BufferedImage image) {
    int width = image.getWidth();
    var pixels = new byte[width * image.getHeight()];
    var row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = onWhite(row[x]);
      }
    }
    return pixels;
  }

  private static byte onWhite(int argb) {
    int alpha = argb >>> 24;
    int white = 255 * (255 - alpha);
    return brightness(
        ((argb >> 16 & 0xFF) * alpha + white) / 255,
        ((argb >> 8 & 0xFF) * alpha + white) / 255,
        ((argb & 0xFF) * alpha + white) / 255);
  }

  private static byte brightness(int red, int green, int blue) {
    return (byte) ((306 * red + 601 * green + 117 * blue + 512) >> 10);
  }
}
