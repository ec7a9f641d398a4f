package nl.hangmap.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/// A sheet of A4 with barcodes and text on it, and what a scanner makes of it.
final class PaperPage {

  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;

  private final double dotsPerMm;
  private BufferedImage image;
  private final Random random = new Random(42);

  private PaperPage(int dpi) {
    this.dotsPerMm = dpi / 25.4;
    this.image = blank((int) (WIDTH * dotsPerMm), (int) (HEIGHT * dotsPerMm));
  }

  static PaperPage scannedAt(int dpi) {
    return new PaperPage(dpi);
  }

  /// @param x left, in mm
  /// @param module width of the thinnest bar in mm
  PaperPage code(BarcodeFormat format, String text, double x, double y, double module) {
    return turnedCode(format, text, new double[] {x, y, module}, 0);
  }

  /// @param place left, top and module in mm
  PaperPage turnedCode(BarcodeFormat format, String text, double[] place, int degrees) {
    var modules = encoded(format, text);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(dotsPerMm, dotsPerMm);
    pen.translate(place[0], place[1]);
    pen.rotate(Math.toRadians(degrees));
    pen.scale(place[2], place[2]);
    pen.setColor(Color.BLACK);
    // One path, so that no light seams appear between neighbouring modules.
    var path = new Path2D.Double();
    int stretch = modules.getHeight() == 1 ? 45 : 1;
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row)) {
          path.append(new Rectangle2D.Double(column, row * stretch, 1, stretch), false);
        }
      }
    }
    pen.fill(path);
    pen.dispose();
    return this;
  }

  /// Fills the page below the given height with lines of print.
  PaperPage text(double fromY) {
    var pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(new Color(30, 30, 30));
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, (int) (4 * dotsPerMm)));
    var words =
        "Geachte heer illustratie million Hilbert 1811 minimum, wij bevestigen hierbij ".split(" ");
    for (double y = fromY; y < HEIGHT - 20; y += 6) {
      var line = new StringBuilder();
      while (line.length() < 75) {
        line.append(words[random.nextInt(words.length)]).append(' ');
      }
      pen.drawString(line.toString(), (int) (20 * dotsPerMm), (int) (y * dotsPerMm));
    }
    pen.dispose();
    return this;
  }

  /// Fills the page with lines of letters that are hardly more than bars.
  PaperPage narrowLetters(long seed) {
    var letters = new Random(seed);
    var pen = image.createGraphics();
    pen.setColor(new Color(30, 30, 30));
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, (int) (3.2 * dotsPerMm)));
    for (double y = 20; y < HEIGHT - 20; y += 4) {
      var line = new StringBuilder();
      while (line.length() < 110) {
        line.append("|||||||||||| lI1".charAt(letters.nextInt(16)));
      }
      pen.drawString(line.toString(), (int) (20 * dotsPerMm), (int) (y * dotsPerMm));
    }
    pen.dispose();
    return this;
  }

  /// Bars across the page, each as high as said in mm, 2.03 mm apart.
  PaperPage bars(double top, double... heights) {
    var pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.scale(dotsPerMm, dotsPerMm);
    double y = top;
    for (double height : heights) {
      pen.fill(new Rectangle2D.Double(30, y, 150, height));
      y += height + 2.03;
    }
    pen.dispose();
    return this;
  }

  /// Fills the page with a table of rules and figures, some of its rows black.
  PaperPage table(long seed) {
    var any = new Random(seed);
    var pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.scale(dotsPerMm, dotsPerMm);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 3));
    double y = 10;
    while (y < HEIGHT - 20) {
      double height = 2 + any.nextInt(6);
      if (any.nextInt(3) == 0) {
        pen.fill(new Rectangle2D.Double(15, y, 180, height));
      } else {
        pen.fill(new Rectangle2D.Double(15, y, 180, 0.2 + any.nextDouble()));
        pen.drawString(any.nextInt(100_000) + " x " + any.nextInt(), 20, (float) y + 4);
      }
      y += height;
    }
    for (int column = 15; column < 195; column += 20 + any.nextInt(20)) {
      pen.fill(new Rectangle2D.Double(column, 10, 0.4, HEIGHT - 30));
    }
    pen.dispose();
    return this;
  }

  /// Fills the page with boxes to fill in and thick rules between them.
  PaperPage form(long seed) {
    var any = new Random(seed);
    var pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.scale(dotsPerMm, dotsPerMm);
    for (double y = 12; y < HEIGHT - 20; y += 7 + any.nextInt(3)) {
      for (double x = 15; x < 190; x += 6) {
        pen.fill(new Rectangle2D.Double(x, y, 5, 5));
        pen.clearRect((int) x + 1, (int) y + 1, 3, 3);
      }
      if (any.nextInt(4) == 0) {
        pen.fill(new Rectangle2D.Double(15, y, 180, 2 + any.nextInt(4)));
      }
    }
    pen.dispose();
    return this;
  }

  PaperPage skewed(double degrees) {
    return drawn(
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0),
        image.getWidth(),
        image.getHeight());
  }

  PaperPage onItsSide() {
    var turn = AffineTransform.getTranslateInstance(image.getHeight(), 0);
    turn.quadrantRotate(1);
    return drawn(turn, image.getHeight(), image.getWidth());
  }

  PaperPage upsideDown() {
    return onItsSide().onItsSide();
  }

  /// Bell-shaped noise of every pixel.
  PaperPage noisy(int strength) {
    var pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    var bell = new double[4096];
    for (int i = 0; i < bell.length; i++) {
      bell[i] = random.nextGaussian() * strength;
    }
    var fast = new SplittableRandom(42);
    for (int i = 0; i < pixels.length; i++) {
      double changed = (pixels[i] & 0xFF) * 0.9 + 10 + bell[fast.nextInt(bell.length)];
      pixels[i] = (byte) Math.clamp((int) changed, 0, 255);
    }
    return this;
  }

  PaperPage blurred(int size) {
    var weights = new float[size * size];
    Arrays.fill(weights, 1f / weights.length);
    image = new ConvolveOp(new Kernel(size, size, weights)).filter(image, null);
    return this;
  }

  BufferedImage image() {
    return image;
  }

  /// Black and white, one bit per pixel, as a scanner gives at its fastest.
  BufferedImage bitonal() {
    var bits =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        bits.getRaster().setSample(x, y, 0, image.getRaster().getSample(x, y, 0) > 140 ? 1 : 0);
      }
    }
    return bits;
  }

  private PaperPage drawn(AffineTransform change, int width, int height) {
    var result = blank(width, height);
    Graphics2D pen = result.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, change, null);
    pen.dispose();
    image = result;
    return this;
  }

  private static BufferedImage blank(int width, int height) {
    var page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return page;
  }

  private static BitMatrix encoded(BarcodeFormat format, String text) {
    try {
      return new MultiFormatWriter().encode(text, format, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
    } catch (WriterException failed) {
      throw new IllegalArgumentException(text, failed);
    }
  }
}
