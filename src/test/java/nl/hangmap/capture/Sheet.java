package nl.hangmap.capture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.hangmap.barcode.Identifier;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A sheet of A5 with lines of text and barcodes on it, as a scanner sees it.
final class Sheet {

  static final int DPI = 200;
  private static final double MM = DPI / 25.4;
  private static final int WIDTH = (int) (210 * MM);
  private static final int HEIGHT = (int) (148 * MM);
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final List<String> lines;
  private final List<String> codes = new ArrayList<>();

  private Sheet(List<String> lines) {
    this.lines = lines;
  }

  static Sheet of(String... lines) {
    return new Sheet(List.of(lines));
  }

  static Sheet blank() {
    return new Sheet(List.of());
  }

  static Sheet separator() {
    return of("Scheidingsvel").with("PATCHT");
  }

  static Sheet cover(Identifier of) {
    return separator().with(of);
  }

  /// A quote as the words say it, with its number.
  static Sheet quote(String number) {
    return of(
        "OFFERTE " + number,
        "Geachte heer De Vries,",
        "Hierbij ontvangt u onze offerte voor het onderhoud.",
        "Totaal te voldoen 1.249,50",
        "Deze aanbieding is geldig tot 1 december 2026.");
  }

  Sheet with(Identifier identifier) {
    return with(identifier.text());
  }

  /// Adds a Code 128 below the others.
  Sheet with(String code) {
    codes.add(code);
    return this;
  }

  /// The sheet in black and white.
  BufferedImage bitonal() {
    return drawn(BufferedImage.TYPE_BYTE_BINARY);
  }

  BufferedImage grey() {
    return drawn(BufferedImage.TYPE_BYTE_GRAY);
  }

  BufferedImage colour() {
    return drawn(BufferedImage.TYPE_3BYTE_BGR);
  }

  private BufferedImage drawn(int type) {
    var image = new BufferedImage(WIDTH, HEIGHT, type);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    pen.setFont(font().deriveFont(11f * DPI / 72));
    for (int line = 0; line < lines.size(); line++) {
      pen.drawString(lines.get(line), (float) (20 * MM), (float) ((20 + 8 * line) * MM));
    }
    for (int place = 0; place < codes.size(); place++) {
      draw(codes.get(place), 70 + 25 * place, pen);
    }
    pen.dispose();
    return image;
  }

  /// Modules of 3 pixels, which is 0.38 mm at 200 dpi.
  private static void draw(String code, int top, Graphics2D pen) {
    var bars = bars(code);
    int left = (int) (30 * MM);
    for (int module = 0; module < bars.getWidth(); module++) {
      if (bars.get(module, 0)) {
        pen.fillRect(left + 3 * module, (int) (top * MM), 3, (int) (15 * MM));
      }
    }
  }

  private static BitMatrix bars(String code) {
    try {
      return new Code128Writer().encode(code, BarcodeFormat.CODE_128, 0, 1);
    } catch (RuntimeException impossible) {
      throw new IllegalStateException(code, impossible);
    }
  }

  private static Font font() {
    try (var file = PDDocument.class.getResourceAsStream(FONT)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
    } catch (FontFormatException | IOException unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
