package nl.hangmap.capture.worker.image;

import java.util.List;

/// One image of a TIFF as its directory describes it; resolutions in dots per inch, 0 when absent.
///
/// @param index place in the file's chain of directories
/// @param compression TIFF's number; 7 is JPEG
/// @param photometric TIFF's number; 6 is YCbCr
/// @param strips where the strips lie; none when the image is in tiles
/// @param jpegTables where the tables lie that JPEG strips share
public record TiffPage(
    int index,
    int width,
    int height,
    int compression,
    int photometric,
    Orientation orientation,
    double xDpi,
    double yDpi,
    List<Extent> strips,
    Extent jpegTables) {

  /// Where bytes lie in the file; none when the length is 0.
  public record Extent(long offset, int length) {
    static final Extent NONE = new Extent(0, 0);
  }

  private static final int JPEG = 7;
  private static final int YCBCR = 6;
  private static final int BLACK_IS_ZERO = 1;

  /// Whether a pixel is as high as it is wide; a fax in standard mode is not.
  public boolean isSquare() {
    return xDpi <= 0 || yDpi <= 0 || Math.abs(xDpi / yDpi - 1) < 0.05;
  }

  /// Whether the page is one JPEG, in the colours a JPEG file has.
  boolean isWholeJpeg() {
    return compression == JPEG
        && strips.size() == 1
        && (photometric == YCBCR || photometric == BLACK_IS_ZERO);
  }
}
