package nl.hangmap.barcode.reading;

/// An upright rectangle of whole pixels.
public record Region(int x, int y, int width, int height) {

  Region grown(int by) {
    return new Region(x - by, y - by, width + 2 * by, height + 2 * by);
  }

  /// The part that lies on a picture of this size.
  public Region within(int pictureWidth, int pictureHeight) {
    int left = Math.clamp(x, 0, pictureWidth);
    int top = Math.clamp(y, 0, pictureHeight);
    int right = Math.clamp(x + width, left, pictureWidth);
    int bottom = Math.clamp(y + height, top, pictureHeight);
    return new Region(left, top, right - left, bottom - top);
  }

  Region united(Region other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    int right = Math.max(x + width, other.x + other.width);
    int bottom = Math.max(y + height, other.y + other.height);
    return new Region(left, top, right - left, bottom - top);
  }

  boolean touches(Region other) {
    return x <= other.x + other.width
        && other.x <= x + width
        && y <= other.y + other.height
        && other.y <= y + height;
  }

  boolean holds(double px, double py) {
    return px >= x && px <= x + width && py >= y && py <= y + height;
  }

  double centreX() {
    return x + width / 2.0;
  }

  double centreY() {
    return y + height / 2.0;
  }
}
