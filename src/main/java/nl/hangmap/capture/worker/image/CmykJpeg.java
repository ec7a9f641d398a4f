package nl.hangmap.capture.worker.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/// JPEGs of printers' colours, which Java's own reader leaves out and PDFBox converts.
final class CmykJpeg {

  private CmykJpeg() {}

  static BufferedImage read(byte[] bytes) throws IOException {
    try (PDDocument holder = new PDDocument()) {
      return JPEGFactory.createFromStream(holder, new ByteArrayInputStream(bytes)).getImage();
    }
  }
}
