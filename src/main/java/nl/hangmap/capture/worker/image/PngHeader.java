package nl.hangmap.capture.worker.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import nl.hangmap.capture.worker.FileRefused.Reason;

/// What a PNG says before its pixels: size, sample depth, colour type, whether one colour stands
/// for nothing, resolution (0 when absent).
public record PngHeader(
    int width, int height, int depth, int colourType, boolean keyed, double dpi) {

  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int SIGNATURE = 8;

  public static PngHeader of(byte[] file) throws RefusedFile {
    ByteBuffer in = ByteBuffer.wrap(file);
    try {
      in.position(SIGNATURE);
      return read(in);
    } catch (BufferUnderflowException | IllegalArgumentException cut) {
      throw new RefusedFile(Reason.TRUNCATED, "PNG ends before its end", cut);
    }
  }

  private static PngHeader read(ByteBuffer in) throws RefusedFile {
    PngHeader header = null;
    double dpi = 0;
    boolean keyed = false;
    while (true) {
      int length = in.getInt();
      int type = in.getInt();
      int body = in.position();
      switch (type) {
        case 0x49484452 -> // IHDR
            header = header(in, body);
        case 0x70485973 -> // pHYs
            dpi = in.get(body + 8) == 1 ? in.getInt(body) * 0.0254 : 0;
        case 0x74524E53 -> // tRNS
            keyed = true;
        case 0x49454E44 -> { // IEND
          if (header == null) {
            throw new RefusedFile(Reason.DAMAGED, "PNG without a header");
          }
          return new PngHeader(
              header.width, header.height, header.depth, header.colourType, keyed, dpi);
        }
        default -> {}
      }
      in.position(body + length + 4);
    }
  }

  private static PngHeader header(ByteBuffer in, int body) throws RefusedFile {
    PngHeader header =
        new PngHeader(
            in.getInt(body), in.getInt(body + 4), in.get(body + 8), in.get(body + 9), false, 0);
    if (header.width <= 0 || header.height <= 0) {
      throw new RefusedFile(Reason.DAMAGED, "PNG without a size");
    }
    return header;
  }

  /// Whether it can be kept as it is: one bit or eight, grey or RGB, nothing transparent.
  public boolean isPlain() {
    boolean grey = colourType == GREY && (depth == 1 || depth == 8);
    return !keyed && (grey || (colourType == RGB && depth == 8));
  }
}
