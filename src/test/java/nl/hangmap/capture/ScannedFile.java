package nl.hangmap.capture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/// The bytes of a file as scanners write them.
record ScannedFile(String name, byte[] bytes) {

  static ScannedFile pdf(String name, Sheet... sheets) {
    return new ScannedFile(name, pdf(Arrays.asList(sheets), null));
  }

  static ScannedFile pdf(String name, List<Sheet> sheets) {
    return new ScannedFile(name, pdf(sheets, null));
  }

  static ScannedFile encrypted(String name, Sheet... sheets) {
    return new ScannedFile(name, pdf(Arrays.asList(sheets), "secret"));
  }

  static ScannedFile tiff(String name, Sheet... sheets) {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("tiff").next();
    var param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType("CCITT T.6");
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (var sheet : sheets) {
        writer.writeToSequence(new IIOImage(sheet.bitonal(), null, null), param);
      }
      writer.endWriteSequence();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new ScannedFile(name, bytes.toByteArray());
  }

  static ScannedFile image(String format, String name, BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new ScannedFile(name, bytes.toByteArray());
  }

  ScannedFile cutTo(int length) {
    return new ScannedFile(name, Arrays.copyOf(bytes, length));
  }

  IncomingFile incoming() {
    return new IncomingFile(name, () -> new ByteArrayInputStream(bytes));
  }

  private static byte[] pdf(
      List<Sheet> sheets, @org.jspecify.annotations.Nullable String password) {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (var sheet : sheets) {
        add(sheet, document);
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void add(Sheet sheet, PDDocument document) throws IOException {
    var image = CCITTFactory.createFromImage(document, sheet.bitonal());
    float width = image.getWidth() * 72f / Sheet.DPI;
    float height = image.getHeight() * 72f / Sheet.DPI;
    var page = new PDPage(new PDRectangle(width, height));
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, width, height);
    }
    document.addPage(page);
  }
}
