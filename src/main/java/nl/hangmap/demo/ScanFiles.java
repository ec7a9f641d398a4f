package nl.hangmap.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/// Writes page images the way scanners do: a PDF of JPEG pages, or a bitonal multi-page TIFF.
final class ScanFiles {

  private ScanFiles() {}

  static void pdf(Path file, List<BufferedImage> pages) throws IOException {
    try (var document = new PDDocument()) {
      for (var image : pages) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var scan = JPEGFactory.createFromImage(document, image, 0.7f, ScannedPage.DPI);
        try (var content = new PDPageContentStream(document, page)) {
          var size = page.getMediaBox();
          content.drawImage(scan, 0, 0, size.getWidth(), size.getHeight());
        }
      }
      document.save(file.toFile());
    }
  }

  static void bitonalTiff(Path file, List<BufferedImage> pages) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (var output = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      var settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionType("CCITT T.6");
      for (var page : pages) {
        var bitonal = bitonal(page);
        var metadata =
            writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(bitonal), settings);
        writer.writeToSequence(new IIOImage(bitonal, null, metadata), settings);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage bitonal(BufferedImage grey) {
    var width = grey.getWidth();
    var bitonal = new BufferedImage(width, grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (var y = 0; y < grey.getHeight(); y++) {
      for (var x = 0; x < width; x++) {
        var ink = (grey.getRGB(x, y) & 0xff) < 150;
        bitonal.setRGB(x, y, (ink ? Color.BLACK : Color.WHITE).getRGB());
      }
    }
    return bitonal;
  }
}
