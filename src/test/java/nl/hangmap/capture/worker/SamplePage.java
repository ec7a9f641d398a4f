package nl.hangmap.capture.worker;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A Dutch letter drawn as a scanner would give it, with a font that comes with PDFBox.
final class SamplePage {

  static final List<String> LINES =
      List.of(
          "Geachte mevrouw De Vries,",
          "Hierbij ontvangt u onze offerte voor het onderhoud van de",
          "verwarmingsinstallatie in uw woning aan de Dorpsstraat te Utrecht.",
          "Het totaalbedrag bedraagt 1.249,50 euro, inclusief btw.",
          "Wij verzoeken u het bijgevoegde antwoordformulier binnen veertien",
          "dagen ondertekend terug te sturen in de retourenvelop.",
          "Met vriendelijke groet,",
          "Afdeling Verkoop");

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private SamplePage() {}

  static BufferedImage bitonal() {
    return drawn(BufferedImage.TYPE_BYTE_BINARY, 300, 0);
  }

  /// A letter with other words.
  static BufferedImage of(List<String> lines) {
    return drawn(BufferedImage.TYPE_BYTE_BINARY, 300, 0, lines);
  }

  static BufferedImage grey() {
    return drawn(BufferedImage.TYPE_BYTE_GRAY, 300, 0);
  }

  static BufferedImage colour() {
    return drawn(BufferedImage.TYPE_3BYTE_BGR, 150, 0);
  }

  static BufferedImage grey(double skew) {
    return drawn(BufferedImage.TYPE_BYTE_GRAY, 300, skew);
  }

  static BufferedImage blank() {
    BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(235, 235, 235));
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.dispose();
    return image;
  }

  /// An empty page but for one barcode, its bars lying across and two inches long.
  static BufferedImage longBars(String text) throws WriterException {
    BufferedImage image = blank();
    var bars = new MultiFormatWriter().encode(text, BarcodeFormat.CODE_128, 600, 1);
    for (int along = 0; along < bars.getWidth(); along++) {
      for (int x = 0; x < 600 && bars.get(along, 0); x++) {
        image.getRaster().setSample(300 + x, 400 + along, 0, 0);
      }
    }
    return image;
  }

  /// A5 across is enough for the letter, and quicker than A4.
  private static BufferedImage drawn(int type, int dpi, double skew) {
    return drawn(type, dpi, skew, LINES);
  }

  private static BufferedImage drawn(int type, int dpi, double skew, List<String> lines) {
    int width = (int) (8.27 * dpi);
    int height = (int) (5.83 * dpi);
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.rotate(Math.toRadians(skew), width / 2.0, height / 2.0);
    pen.setColor(type == BufferedImage.TYPE_3BYTE_BGR ? new Color(20, 20, 120) : Color.BLACK);
    pen.setFont(font().deriveFont(11f * dpi / 72));
    for (int i = 0; i < lines.size(); i++) {
      pen.drawString(lines.get(i), dpi * 0.8f, dpi * (1 + 0.35f * i));
    }
    pen.dispose();
    return image;
  }

  static Font font() {
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (FontFormatException | IOException unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
