package nl.hangmap.barcode.reading;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/// A picture made from the page (a part, a scale, a turn, a filter) that remembers where its pixels
/// come from.
///
/// @param toPage maps a point of this picture to the point of the page it shows
record View(GrayImage image, AffineTransform toPage) {

  static View of(GrayImage page) {
    return new View(page, new AffineTransform());
  }

  View half() {
    return new View(image.half(), then(AffineTransform.getScaleInstance(2, 2)));
  }

  View quarterTurned() {
    // A point (x, y) of the turned picture shows (y, height - x) of this one.
    return new View(
        image.quarterTurned(), then(new AffineTransform(0, -1, 1, 0, 0, image.height())));
  }

  View crop(Region part) {
    return new View(
        image.crop(part), then(AffineTransform.getTranslateInstance(part.x(), part.y())));
  }

  View scaled(double factor) {
    int width = Math.max(1, (int) Math.round(image.width() * factor));
    int height = Math.max(1, (int) Math.round(image.height() * factor));
    return sampled(width, height, AffineTransform.getScaleInstance(1 / factor, 1 / factor));
  }

  /// The picture turned over any angle about its middle, large enough to hold all of it.
  View turned(double radians) {
    double cos = Math.abs(Math.cos(radians));
    double sin = Math.abs(Math.sin(radians));
    int width = (int) Math.ceil(image.width() * cos + image.height() * sin);
    int height = (int) Math.ceil(image.width() * sin + image.height() * cos);
    var toThis = AffineTransform.getTranslateInstance(image.width() / 2.0, image.height() / 2.0);
    toThis.rotate(radians);
    toThis.translate(-width / 2.0, -height / 2.0);
    return sampled(width, height, toThis);
  }

  /// A new picture whose every point is looked up in this one.
  ///
  /// @param toThis maps a point of the new picture to a point of this one
  View sampled(int width, int height, AffineTransform toThis) {
    return new View(Sampling.bilinear(image, width, height, toThis), then(toThis));
  }

  View with(GrayImage changed) {
    return new View(changed, toPage);
  }

  /// The region that covers the given points of this picture, in pixels of the page.
  Region onPage(double[] xs, double[] ys) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < xs.length; i++) {
      var point = toPage.transform(new Point2D.Double(xs[i], ys[i]), null);
      left = Math.min(left, point.getX());
      right = Math.max(right, point.getX());
      top = Math.min(top, point.getY());
      bottom = Math.max(bottom, point.getY());
    }
    int x = (int) Math.floor(left);
    int y = (int) Math.floor(top);
    return new Region(x, y, (int) Math.ceil(right) - x, (int) Math.ceil(bottom) - y);
  }

  Region onPage(Region part) {
    double right = part.x() + part.width();
    double bottom = part.y() + part.height();
    return onPage(
        new double[] {part.x(), right, part.x(), right},
        new double[] {part.y(), part.y(), bottom, bottom});
  }

  private AffineTransform then(AffineTransform toThis) {
    var combined = new AffineTransform(toPage);
    combined.concatenate(toThis);
    return combined;
  }
}
