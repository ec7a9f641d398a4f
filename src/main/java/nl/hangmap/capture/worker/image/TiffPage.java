package nl.hangmap.capture.worker.image;

/// One image of a TIFF as its directory describes it; resolutions in dots per inch, 0 when absent.
///
/// @param index place in the file's chain of directories
/// @param compression TIFF's number; 7 is JPEG
/// @param photometric TIFF's number; 6 is YCbCr
public record TiffPage(
    int index,
    int width,
    int height,
    int compression,
    int photometric,
    Orientation orientation,
    double xDpi,
    double yDpi) {

  /// Whether a pixel is as high as it is wide; a fax in standard mode is not.
  public boolean isSquare() {
    return xDpi <= 0 || yDpi <= 0 || Math.abs(xDpi / yDpi - 1) < 0.05;
  }
}
