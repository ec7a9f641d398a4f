package nl.hangmap.capture.worker.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import nl.hangmap.capture.worker.FileRefused.Reason;

/// What a JPEG says before its pixels: stored size, components, resolution (0 when absent) and
/// orientation.
public record JpegHeader(
    int width, int height, int components, double dpi, Orientation orientation) {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;

  public static JpegHeader of(byte[] file) throws RefusedFile {
    return new Walk(ByteBuffer.wrap(file)).header();
  }

  public boolean isGrey() {
    return components == 1;
  }

  /// Size as shown.
  public int shownWidth() {
    return orientation.isSideways() ? height : width;
  }

  public int shownHeight() {
    return orientation.isSideways() ? width : height;
  }

  private static final class Walk {
    private final ByteBuffer in;
    private int width;
    private int height;
    private int components;
    private double dpi;
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean oriented;

    Walk(ByteBuffer in) {
      this.in = in;
    }

    JpegHeader header() throws RefusedFile {
      try {
        int marker = nextMarker();
        while (marker != SOS) {
          segment(marker);
          marker = nextMarker();
        }
      } catch (java.nio.BufferUnderflowException | IllegalArgumentException cut) {
        throw new RefusedFile(Reason.TRUNCATED, "JPEG ends within its header", cut);
      }
      if (width == 0 || height == 0) {
        throw new RefusedFile(Reason.DAMAGED, "JPEG without a size");
      }
      requireEnd();
      return new JpegHeader(width, height, components, dpi, orientation);
    }

    private int nextMarker() throws RefusedFile {
      int lead = in.get() & 0xFF;
      if (lead != 0xFF) {
        throw new RefusedFile(Reason.DAMAGED, "JPEG without a marker where one must be");
      }
      int marker = 0xFF;
      while (marker == 0xFF) {
        marker = in.get() & 0xFF;
      }
      return marker;
    }

    private void segment(int marker) {
      if (marker == SOI || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
        return;
      }
      int start = in.position();
      int length = in.getShort() & 0xFFFF;
      ByteBuffer body = in.slice(start + 2, length - 2);
      if (isFrame(marker)) {
        height = body.getShort(1) & 0xFFFF;
        width = body.getShort(3) & 0xFFFF;
        components = body.get(5) & 0xFF;
      } else if (marker == APP0 && startsWith(body, "JFIF\0") && body.remaining() >= 12) {
        density(body);
      } else if (marker == APP1 && startsWith(body, "Exif\0\0") && !oriented) {
        oriented = true;
        exif(body.slice(6, body.remaining() - 6));
      }
      in.position(start + length);
    }

    private static boolean isFrame(int marker) {
      return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void density(ByteBuffer body) {
      int unit = body.get(7);
      int horizontal = body.getShort(8) & 0xFFFF;
      dpi = unit == 1 ? horizontal : unit == 2 ? horizontal * 2.54 : dpi;
    }

    /// Only the orientation is of use; a broken EXIF block is as good as none.
    private void exif(ByteBuffer tiff) {
      if (tiff.remaining() < 10) {
        return;
      }
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      if (directory < 8 || directory > tiff.limit() - 2) {
        return;
      }
      int entries = tiff.getShort(directory) & 0xFFFF;
      for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= tiff.limit(); i++) {
        int entry = directory + 2 + 12 * i;
        if ((tiff.getShort(entry) & 0xFFFF) == 0x0112) {
          orientation = new Orientation(tiff.getShort(entry + 8) & 0xFFFF);
        }
      }
    }

    private static boolean startsWith(ByteBuffer body, String name) {
      for (int i = 0; i < name.length(); i++) {
        if (i >= body.remaining() || body.get(i) != name.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    /// Some cameras write more after the end; so the end may lie anywhere after the first scan.
    private void requireEnd() throws RefusedFile {
      byte[] bytes = in.array();
      for (int i = bytes.length - 2; i >= in.position(); i--) {
        if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == EOI) {
          return;
        }
      }
      throw new RefusedFile(Reason.TRUNCATED, "JPEG without an end");
    }
  }
}
