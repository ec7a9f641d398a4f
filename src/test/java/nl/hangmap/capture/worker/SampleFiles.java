package nl.hangmap.capture.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Writes the kinds of files that people hand in.
record SampleFiles(Path folder) {

  Path image(String format, BufferedImage image) throws IOException {
    Path file = folder.resolve("sample." + format);
    ImageIO.write(image, format, file.toFile());
    return file;
  }

  Path tiff(String compression, List<BufferedImage> pages) throws IOException {
    Path file = folder.resolve(compression.replace(' ', '-') + ".tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(compression);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), param);
      }
      writer.endWriteSequence();
    }
    return file;
  }

  /// A TIFF that is one JPEG in one strip, as colour scanners write it, lying on its side.
  Path jpegTiff(Path jpeg, int width, int height) throws IOException {
    byte[] image = Files.readAllBytes(jpeg);
    int[][] entries = {
      {256, width}, {257, height}, {259, 7}, {262, 6}, {273, 8}, {274, 6}, {279, image.length}
    };
    ByteBuffer tiff = ByteBuffer.allocate(8 + image.length + 2 + 12 * entries.length + 4);
    tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8 + image.length).put(image);
    tiff.putShort((short) entries.length);
    for (int[] entry : entries) {
      tiff.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
    }
    return Files.write(folder.resolve("jpeg.tif"), tiff.array());
  }

  /// A PDF whose pages are just these images, turned as many degrees as said.
  Path scannedPdf(int rotation, Path... images) throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      for (Path each : images) {
        PDImageXObject image = PDImageXObject.createFromFile(each.toString(), document);
        float width = image.getWidth() * 72f / 300;
        float height = image.getHeight() * 72f / 300;
        PDPage page = new PDPage(new PDRectangle(width, height));
        page.setRotation(rotation);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(image, 0, 0, width, height);
        }
        document.addPage(page);
      }
      document.save(file.toFile());
    }
    return file;
  }

  /// A PDF as a word processor writes it.
  Path writtenPdf(int pages) throws IOException {
    Path file = folder.resolve("letter.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(PDRectangle.A5);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 11);
          content.newLineAtOffset(40, 500);
          content.showText("Offerte 2026-0417 voor mevrouw De Vries");
          content.endText();
        }
        document.addPage(page);
      }
      document.save(file.toFile());
    }
    return file;
  }
}
