package nl.hangmap.capture.worker;

import java.nio.file.Path;

/// The image of one page as it was scanned: a JPEG or PNG file; width and height in pixels as
/// shown, so after the orientation a JPEG may state.
public record PageImage(Path file, int width, int height, int dpi, Colour colour) {

  /// How many colours the scan has.
  public enum Colour {
    BITONAL,
    GREY,
    COLOUR
  }

  /// The same image at another place.
  public PageImage at(Path other) {
    return new PageImage(other, width, height, dpi, colour);
  }

  public String mediaType() {
    return file.toString().endsWith(".jpg") ? "image/jpeg" : "image/png";
  }
}
