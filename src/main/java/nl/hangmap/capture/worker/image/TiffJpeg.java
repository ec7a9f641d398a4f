package nl.hangmap.capture.worker.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import nl.hangmap.capture.worker.image.TiffPage.Extent;

/// Takes a TIFF page that is one JPEG out as a JPEG file, its pixels untouched.
final class TiffJpeg {

  private static final int MARKER = 2;

  private TiffJpeg() {}

  static byte[] of(TiffPage page, ImageInputStream in) throws IOException, RefusedFile {
    byte[] image = read(in, page.strips().getFirst());
    byte[] tables = read(in, page.jpegTables());
    byte[] whole = tables.length > 2 * MARKER ? joined(tables, image) : image;
    Orientation stated = JpegHeader.of(whole).orientation();
    return ExifOrientation.put(whole, stated, page.orientation());
  }

  private static byte[] read(ImageInputStream in, Extent extent) throws IOException {
    byte[] bytes = new byte[extent.length()];
    in.seek(extent.offset());
    in.readFully(bytes);
    return bytes;
  }

  /// The tables without the mark of their end, then the image without the mark of its start.
  private static byte[] joined(byte[] tables, byte[] image) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(tables.length + image.length);
    whole.write(tables, 0, tables.length - MARKER);
    whole.write(image, MARKER, image.length - MARKER);
    return whole.toByteArray();
  }
}
