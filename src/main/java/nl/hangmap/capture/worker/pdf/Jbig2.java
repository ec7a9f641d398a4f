package nl.hangmap.capture.worker.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import nl.hangmap.capture.worker.image.Pixels;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Black-and-white images as JBIG2 (ITU-T T.88), without loss: one generic region, each pixel coded
/// by its sixteen neighbours. A quarter smaller than CCITT group 4.
final class Jbig2 {

  private static final int PAGE_INFORMATION = 48;
  private static final int LOSSLESS_GENERIC_REGION = 39;
  private static final int CONTEXTS = 1 << 16;

  /// Template 0 with its usual neighbours; rows like the one above are only marked.
  private static final byte TEMPLATE = 0x08;

  private static final byte[] NEIGHBOURS = {3, -1, -3, -1, 2, -2, -2, -2};

  /// The context in which a row says whether it changes being like the one above.
  private static final int LIKE_ABOVE = 0x9B25;

  private final int width;
  private final int height;
  private final ArithmeticCoder coder = new ArithmeticCoder(CONTEXTS);

  /// Rows with room for the neighbours: four places before, four behind.
  private byte[] above2;

  private byte[] above;
  private byte[] row;

  private Jbig2(int width, int height) {
    this.width = width;
    this.height = height;
    this.above2 = new byte[width + 8];
    this.above = new byte[width + 8];
    this.row = new byte[width + 8];
  }

  /// @param image one-bit, 0 being black
  static PDImageXObject image(PDDocument document, BufferedImage image) throws IOException {
    byte[] coded = encode(image);
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(coded),
        COSName.JBIG2_DECODE,
        image.getWidth(),
        image.getHeight(),
        1,
        PDDeviceGray.INSTANCE);
  }

  static byte[] encode(BufferedImage image) {
    byte[] region = new Jbig2(image.getWidth(), image.getHeight()).coded(Pixels.bytesOf(image));
    ByteBuffer out = ByteBuffer.allocate(11 + 19 + 11 + 26 + region.length);
    segment(out, 0, PAGE_INFORMATION, 19);
    out.putInt(image.getWidth()).putInt(image.getHeight()).putInt(0).putInt(0);
    out.put((byte) 1).putShort((short) 0);
    segment(out, 1, LOSSLESS_GENERIC_REGION, 26 + region.length);
    out.putInt(image.getWidth()).putInt(image.getHeight()).putInt(0).putInt(0);
    out.put((byte) 0).put(TEMPLATE).put(NEIGHBOURS).put(region);
    return out.array();
  }

  private static void segment(ByteBuffer out, int number, int type, int length) {
    out.putInt(number).put((byte) type).put((byte) 0).put((byte) 1).putInt(length);
  }

  private byte[] coded(byte[] bits) {
    int stride = (width + 7) / 8;
    boolean wasLike = false;
    for (int y = 0; y < height; y++) {
      read(bits, y * stride);
      boolean like = Arrays.equals(row, above);
      coder.code(LIKE_ABOVE, like == wasLike ? 0 : 1);
      wasLike = like;
      if (!like) {
        codeRow();
      }
      byte[] free = above2;
      above2 = above;
      above = row;
      row = free;
    }
    return coder.end();
  }

  /// The row as ones for black, from its fifth place on.
  private void read(byte[] bits, int start) {
    for (int x = 0; x < width; x++) {
      row[x + 4] = (byte) (~bits[start + (x >> 3)] >> (7 - (x & 7)) & 1);
    }
  }

  /// A context is four pixels before, seven above and five above those, moved on by one each time.
  private void codeRow() {
    int before = 0;
    int near = above[4] << 2 | above[5] << 1 | above[6];
    int far = above2[4] << 1 | above2[5];
    for (int x = 0; x < width; x++) {
      near = (near << 1 | above[x + 7]) & 0x7F;
      far = (far << 1 | above2[x + 6]) & 0x1F;
      int bit = row[x + 4];
      coder.code(far << 11 | near << 4 | before, bit);
      before = (before << 1 | bit) & 0xF;
    }
  }
}
