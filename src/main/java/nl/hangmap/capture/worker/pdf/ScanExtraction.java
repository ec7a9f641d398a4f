package nl.hangmap.capture.worker.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.ExifOrientation;
import nl.hangmap.capture.worker.image.JpegHeader;
import nl.hangmap.capture.worker.image.PageFolder;
import nl.hangmap.capture.worker.image.Pixels;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Takes the scan out of a page: a JPEG byte for byte, one-bit samples as they are, anything else
/// decoded.
final class ScanExtraction {

  private static final Set<String> PLAIN_COLOURS =
      Set.of("DeviceGray", "DeviceRGB", "CalGray", "CalRGB", "ICCBased");

  private ScanExtraction() {}

  static void add(ScannedPage scan, PageFolder folder) throws IOException, RefusedFile {
    PDImageXObject image = scan.placed().image();
    byte[] jpeg = isPlainJpeg(image) ? bytes(image, List.of(COSName.DCT_DECODE.getName())) : null;
    if (jpeg != null && isSquare(scan)) {
      addJpeg(jpeg, scan, folder);
    } else {
      addDecoded(scan, folder);
    }
  }

  private static boolean isSquare(ScannedPage scan) {
    return Math.abs(scan.xDpi() / scan.yDpi() - 1) < 0.05;
  }

  /// The JPEG's own orientation counts for nothing within a PDF.
  private static void addJpeg(byte[] jpeg, ScannedPage scan, PageFolder folder)
      throws IOException, RefusedFile {
    JpegHeader header = JpegHeader.of(jpeg);
    if (header.components() != 1 && header.components() != 3) {
      addDecoded(scan, folder);
      return;
    }
    byte[] turned = ExifOrientation.put(jpeg, header.orientation(), scan.orientation());
    folder.addJpeg(turned, JpegHeader.of(turned), scan.xDpi());
  }

  private static void addDecoded(ScannedPage scan, PageFolder folder)
      throws IOException, RefusedFile {
    BufferedImage image = decode(scan.placed().image());
    if (!isSquare(scan)) {
      image = Pixels.squared(image, scan.xDpi(), scan.yDpi());
    }
    double dpi = Math.max(scan.xDpi(), scan.yDpi());
    folder.addImage(Pixels.upright(image, scan.orientation()), dpi);
  }

  private static BufferedImage decode(PDImageXObject image) throws RefusedFile {
    try {
      if (isBitonal(image)) {
        byte[] rows = bytes(image, List.of());
        return Pixels.bitonal(
            isInverted(image) ? inverted(rows) : rows, image.getWidth(), image.getHeight());
      }
      return Pixels.plain(image.getImage());
    } catch (IOException damaged) {
      throw new RefusedFile(Reason.DAMAGED, "PDF image: " + damaged.getMessage(), damaged);
    }
  }

  private static byte[] bytes(PDImageXObject image, List<String> stopAt) throws IOException {
    try (InputStream in = image.createInputStream(stopAt)) {
      return in.readAllBytes();
    }
  }

  private static boolean isPlainJpeg(PDImageXObject image) throws IOException {
    return "jpg".equals(image.getSuffix())
        && image.getDecode() == null
        && !image.isStencil()
        && PLAIN_COLOURS.contains(image.getColorSpace().getName());
  }

  private static boolean isBitonal(PDImageXObject image) throws IOException {
    if (image.isStencil()) {
      return true;
    }
    PDColorSpace colours = image.getColorSpace();
    return image.getBitsPerComponent() == 1
        && colours.getNumberOfComponents() == 1
        && PLAIN_COLOURS.contains(colours.getName());
  }

  private static boolean isInverted(PDImageXObject image) {
    COSArray decode = image.getDecode();
    return decode != null
        && decode.size() > 0
        && decode.getObject(0) instanceof COSNumber first
        && first.floatValue() > 0.5f;
  }

  private static byte[] inverted(byte[] rows) {
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) ~rows[i];
    }
    return rows;
  }
}
