package nl.hangmap.capture.worker.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import nl.hangmap.capture.worker.PageImage.Colour;

/// Images brought into one of three plain forms: one bit (0 is black), eight-bit grey, 24-bit
/// colour.
public final class Pixels {

  private Pixels() {}

  public static Colour colourOf(BufferedImage image) {
    return switch (image.getType()) {
      case BufferedImage.TYPE_BYTE_BINARY -> Colour.BITONAL;
      case BufferedImage.TYPE_BYTE_GRAY -> Colour.GREY;
      default -> Colour.COLOUR;
    };
  }

  /// The image in the plain form that loses nothing but transparency and depth over eight bits.
  public static BufferedImage plain(BufferedImage image) {
    if (image.getColorModel() instanceof IndexColorModel palette) {
      if (isBlackAndWhite(palette) && image.getSampleModel().getNumBands() == 1) {
        return bitonal(image, palette);
      }
      return redrawn(image, isGrey(palette) ? Colour.GREY : Colour.COLOUR);
    }
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
        || image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return image;
    }
    int colours = image.getColorModel().getNumColorComponents();
    return colours == 1 && !image.getColorModel().hasAlpha()
        ? grey(image)
        : redrawn(image, Colour.COLOUR);
  }

  /// The image turned and mirrored as its orientation says.
  public static BufferedImage upright(BufferedImage image, Orientation orientation) {
    if (orientation.isUpright()) {
      return image;
    }
    int width = orientation.isSideways() ? image.getHeight() : image.getWidth();
    int height = orientation.isSideways() ? image.getWidth() : image.getHeight();
    return drawn(image, orientation.toShown(image.getWidth(), image.getHeight()), width, height);
  }

  /// The image with pixels as high as wide, by repeating the rows or columns that are too few.
  public static BufferedImage squared(BufferedImage image, double xDpi, double yDpi) {
    double most = Math.max(xDpi, yDpi);
    int width = (int) Math.round(image.getWidth() * most / xDpi);
    int height = (int) Math.round(image.getHeight() * most / yDpi);
    AffineTransform scale =
        AffineTransform.getScaleInstance(
            (double) width / image.getWidth(), (double) height / image.getHeight());
    return drawn(image, scale, width, height);
  }

  private static BufferedImage drawn(
      BufferedImage image, AffineTransform transform, int width, int height) {
    BufferedImage target = new BufferedImage(width, height, image.getType());
    Graphics2D graphics = target.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(image, transform, null);
    graphics.dispose();
    return target;
  }

  /// One-bit samples repacked so that 0 is black, without a detour over colours.
  private static BufferedImage bitonal(BufferedImage image, IndexColorModel palette) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    int white = isWhite(palette, 0) ? 0 : 1;
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        row[x] = row[x] == white ? 1 : 0;
      }
      target.getRaster().setSamples(0, y, width, 1, 0, row);
    }
    return target;
  }

  /// One-bit rows as PDF and fax decoders give them, 0 being black.
  public static BufferedImage bitonal(byte[] rows, int width, int height) {
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    byte[] bits = bytesOf(target);
    System.arraycopy(rows, 0, bits, 0, Math.min(rows.length, bits.length));
    return target;
  }

  /// The samples of an image in plain form, row after row.
  public static byte[] bytesOf(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private static boolean isBlackAndWhite(IndexColorModel palette) {
    return palette.getMapSize() == 2
        && ((isWhite(palette, 0) && isBlack(palette, 1))
            || (isBlack(palette, 0) && isWhite(palette, 1)));
  }

  private static boolean isWhite(IndexColorModel palette, int index) {
    return (palette.getRGB(index) & 0xFFFFFF) == 0xFFFFFF;
  }

  private static boolean isBlack(IndexColorModel palette, int index) {
    return (palette.getRGB(index) & 0xFFFFFF) == 0;
  }

  private static boolean isGrey(IndexColorModel palette) {
    for (int i = 0; i < palette.getMapSize(); i++) {
      int red = palette.getRed(i);
      if (red != palette.getGreen(i) || red != palette.getBlue(i)) {
        return false;
      }
    }
    return true;
  }

  /// Grey samples of any depth taken as they are; drawing would apply a gamma.
  private static BufferedImage grey(BufferedImage image) {
    int width = image.getWidth();
    BufferedImage target =
        new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    int shift = Math.max(0, image.getSampleModel().getSampleSize(0) - 8);
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        row[x] >>= shift;
      }
      target.getRaster().setSamples(0, y, width, 1, 0, row);
    }
    return target;
  }

  private static BufferedImage redrawn(BufferedImage image, Colour colour) {
    int type = colour == Colour.GREY ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D graphics = target.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return target;
  }
}
