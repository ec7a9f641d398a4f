package nl.hangmap.capture.worker.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hangmap.capture.worker.image.ImageFiles;
import nl.hangmap.capture.worker.image.JpegHeader;
import nl.hangmap.capture.worker.image.Orientation;
import nl.hangmap.capture.worker.image.PngHeader;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// The image of a page as it goes into the PDF: a JPEG as it is, one-bit as JBIG2, the rest without
/// loss; JBIG2 without loss too.
record StoredImage(byte[] file, int width, int height, Orientation orientation) {

  static StoredImage of(Path path) throws IOException, RefusedFile {
    byte[] file = Files.readAllBytes(path);
    if (ImageFiles.isJpeg(file)) {
      JpegHeader header = JpegHeader.of(file);
      return new StoredImage(file, header.width(), header.height(), header.orientation());
    }
    PngHeader header = PngHeader.of(file);
    return new StoredImage(file, header.width(), header.height(), Orientation.UPRIGHT);
  }

  PDImageXObject in(PDDocument document) throws IOException, RefusedFile {
    if (ImageFiles.isJpeg(file)) {
      return JPEGFactory.createFromStream(document, new ByteArrayInputStream(file));
    }
    return PngHeader.of(file).depth() == 1
        ? Jbig2.image(document, ImageFiles.read(file))
        : PDImageXObject.createFromByteArray(document, file, "page");
  }
}
