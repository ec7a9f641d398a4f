package nl.hangmap.capture.worker.image;

import java.io.ByteArrayOutputStream;

/// Tells the viewers of a JPEG how it lies, without touching its pixels.
public final class ExifOrientation {

  private static final int AFTER_SOI = 2;

  private ExifOrientation() {}

  /// The JPEG with the wanted orientation put first, where readers look; unchanged when it says so
  /// already. An older statement further on stays, so the first one must count.
  public static byte[] put(byte[] jpeg, Orientation stated, Orientation wanted) {
    if (stated.number() == wanted.number()) {
      return jpeg;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + 64);
    out.write(jpeg, 0, AFTER_SOI);
    out.writeBytes(segment(wanted));
    out.write(jpeg, AFTER_SOI, jpeg.length - AFTER_SOI);
    return out.toByteArray();
  }

  /// An EXIF block with one entry: tag 0x0112, type SHORT, one value.
  private static byte[] segment(Orientation orientation) {
    int[] bytes = {
      0xFF,
      0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      orientation.number(),
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] segment = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      segment[i] = (byte) bytes[i];
    }
    return segment;
  }
}
