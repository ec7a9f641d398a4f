package nl.hangmap.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws a letter as the scanner of an office would deliver it: grey, 200 dpi, a little askew, a
/// little noisy.
final class ScannedPage {

  static final int DPI = 200;

  private static final float MARGIN = 60;
  private static final float LINE = 15;
  private static final float MODULE = 1;

  private ScannedPage() {}

  static BufferedImage of(SampleLetter letter, long seed) {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        draw(content, letter);
      }
      return of(document, 0, seed);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  /// A page of a printed document, as it looks after the scanner.
  static BufferedImage of(PDDocument printed, int page, long seed) throws IOException {
    var clean = new PDFRenderer(printed).renderImageWithDPI(page, DPI, ImageType.GRAY);
    return noisy(skewed(clean, new Random(seed)), new Random(seed));
  }

  private static void draw(PDPageContentStream content, SampleLetter letter) throws IOException {
    var bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    var plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    write(content, bold, MARGIN, 790, letter.sender());
    if (letter.barcode() != null) {
      drawBarcode(content, letter.barcode(), 330, 740);
      write(content, plain, 345, 728, letter.barcode());
    }
    var y = 690f;
    for (var line : letter.addressee()) {
      write(content, plain, MARGIN, y, line);
      y -= LINE;
    }
    y -= 3 * LINE;
    for (var line : letter.lines()) {
      write(content, plain, MARGIN, y, line);
      y -= LINE;
    }
  }

  private static void write(
      PDPageContentStream content, PDType1Font font, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, 11);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private static void drawBarcode(PDPageContentStream content, String text, float x, float y)
      throws IOException {
    BitMatrix bars =
        new Code128Writer()
            .encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
    for (var column = 0; column < bars.getWidth(); column++) {
      if (bars.get(column, 0)) {
        content.addRect(x + column * MODULE, y, MODULE, 40);
      }
    }
    content.fill();
  }

  private static BufferedImage skewed(BufferedImage clean, Random random) {
    var turned = new BufferedImage(clean.getWidth(), clean.getHeight(), clean.getType());
    var canvas = turned.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, clean.getWidth(), clean.getHeight());
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    var angle = Math.toRadians(random.nextDouble(-0.6, 0.6));
    canvas.drawImage(
        clean,
        AffineTransform.getRotateInstance(angle, clean.getWidth() / 2.0, clean.getHeight() / 2.0),
        null);
    canvas.dispose();
    return turned;
  }

  private static BufferedImage noisy(BufferedImage image, Random random) {
    var raster = image.getRaster();
    var row = new int[image.getWidth()];
    for (var y = 0; y < image.getHeight(); y++) {
      raster.getSamples(0, y, row.length, 1, 0, row);
      for (var x = 0; x < row.length; x++) {
        var paper = row[x] * 0.92 + 8 + random.nextGaussian() * 4;
        row[x] = (int) Math.clamp(paper, 0, 255);
      }
      raster.setSamples(0, y, row.length, 1, 0, row);
    }
    return image;
  }
}
