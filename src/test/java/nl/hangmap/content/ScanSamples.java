package nl.hangmap.content;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Scans as scanners make them, drawn for tests: bitonal in both codings, and colour.
public final class ScanSamples {

  private static final int WIDTH = 1240;
  private static final int HEIGHT = 1754;

  private ScanSamples() {}

  /// How the picture of a page is coded.
  public enum Coding {
    G4,
    JBIG2,
    JPEG
  }

  /// A PDF of so many scanned pages, each with a black bar, the page's number, and its words laid
  /// invisibly over the picture.
  public static byte[] pdf(Coding coding, int pages) {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (int number = 1; number <= pages; number++) {
        addPage(document, coding, number);
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void addPage(PDDocument document, Coding coding, int number) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    var picture = picture(number, coding != Coding.JPEG);
    var image =
        switch (coding) {
          case G4 -> CCITTFactory.createFromImage(document, picture);
          case JBIG2 -> jbig2(document, CCITTFactory.createFromImage(document, picture));
          case JPEG -> JPEGFactory.createFromImage(document, picture);
        };
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      content.beginText();
      content.setRenderingMode(RenderingMode.NEITHER);
      content.setFont(new PDType1Font(FontName.HELVETICA), 24);
      content.newLineAtOffset(60, 700);
      content.showText("Words of page " + number);
      content.endText();
    }
  }

  /// Wraps the coded picture of a G4 image, which JBIG2 knows as MMR, in two segments: the page and
  /// one region that covers it.
  private static PDImageXObject jbig2(PDDocument document, PDImageXObject g4) throws IOException {
    byte[] coded;
    try (var raw = g4.getCOSObject().createRawInputStream()) {
      coded = raw.readAllBytes();
    }
    var stream = ByteBuffer.allocate(11 + 19 + 11 + 18 + coded.length);
    segment(stream, 0, 48, 19).putInt(WIDTH).putInt(HEIGHT).putInt(0).putInt(0);
    stream.put((byte) 0).putShort((short) 0);
    segment(stream, 1, 38, 18 + coded.length).putInt(WIDTH).putInt(HEIGHT).putInt(0).putInt(0);
    stream.put((byte) 0).put((byte) 1).put(coded);
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(stream.array()),
        COSName.JBIG2_DECODE,
        WIDTH,
        HEIGHT,
        1,
        PDDeviceGray.INSTANCE);
  }

  private static ByteBuffer segment(ByteBuffer stream, int number, int type, int length) {
    return stream.putInt(number).put((byte) type).put((byte) 0).put((byte) 1).putInt(length);
  }

  /// A JPEG as a telephone makes it.
  public static byte[] photo() {
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(picture(1, false), "jpg", bytes);
      return bytes.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// White paper with a black bar over a tenth of it.
  private static BufferedImage picture(int number, boolean bitonal) {
    var type = bitonal ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
    var picture = new BufferedImage(WIDTH, HEIGHT, type);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    pen.fillRect(0, HEIGHT / 2, WIDTH, HEIGHT / 10);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 300));
    pen.drawString(Integer.toString(number), 400, 700);
    pen.dispose();
    return picture;
  }
}
