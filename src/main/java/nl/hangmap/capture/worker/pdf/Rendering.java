package nl.hangmap.capture.worker.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.Pixels;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A PDF page drawn, in grey unless something on it has a colour.
final class Rendering {

  /// Smaller differences between red, green and blue come from smoothing.
  private static final int COLOURFUL = 24;

  private Rendering() {}

  static BufferedImage of(PDFRenderer renderer, int page, float dpi) throws RefusedFile {
    try {
      BufferedImage image = renderer.renderImageWithDPI(page, dpi, ImageType.BGR);
      return isColourful(image) ? image : grey(image);
    } catch (IOException damaged) {
      throw new RefusedFile(
          Reason.DAMAGED, "PDF page %d: %s".formatted(page + 1, damaged.getMessage()), damaged);
    }
  }

  private static boolean isColourful(BufferedImage image) {
    byte[] samples = Pixels.bytesOf(image);
    for (int i = 0; i < samples.length; i += 3) {
      int blue = samples[i] & 0xFF;
      int green = samples[i + 1] & 0xFF;
      int red = samples[i + 2] & 0xFF;
      if (Math.abs(red - green) > COLOURFUL || Math.abs(green - blue) > COLOURFUL) {
        return true;
      }
    }
    return false;
  }

  private static BufferedImage grey(BufferedImage image) {
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] from = Pixels.bytesOf(image);
    byte[] to = Pixels.bytesOf(grey);
    for (int i = 0; i < to.length; i++) {
      to[i] = from[3 * i + 1];
    }
    return grey;
  }
}
