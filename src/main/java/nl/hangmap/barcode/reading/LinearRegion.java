package nl.hangmap.barcode.reading;

/// A place that looks like parallel bars.
///
/// @param centreX middle, in pixels of the picture it was found in
/// @param angle direction across the bars in radians
/// @param across size across the bars (the length of the code)
/// @param along size along the bars (the height of the code)
record LinearRegion(
    double centreX, double centreY, double angle, double across, double along, double weight) {

  LinearRegion scaled(double factor) {
    return new LinearRegion(
        centreX * factor, centreY * factor, angle, across * factor, along * factor, weight);
  }

  /// Whether the other region continues this one across the bars, as the left and the right pattern
  /// of a PDF417 do.
  boolean continues(LinearRegion other) {
    double dx = other.centreX - centreX;
    double dy = other.centreY - centreY;
    double aside = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle));
    double apart = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle));
    double ratio = along / other.along;
    return Math.abs(Math.sin(angle - other.angle)) < 0.12
        && aside < 0.35 * along
        && ratio > 0.5
        && ratio < 2
        && apart - (across + other.across) / 2 < 4 * along;
  }

  /// The region that holds both.
  LinearRegion joined(LinearRegion other) {
    double along1 = centreX * Math.cos(angle) + centreY * Math.sin(angle);
    double along2 = other.centreX * Math.cos(angle) + other.centreY * Math.sin(angle);
    double from = Math.min(along1 - across / 2, along2 - other.across / 2);
    double to = Math.max(along1 + across / 2, along2 + other.across / 2);
    double v1 = centreY * Math.cos(angle) - centreX * Math.sin(angle);
    double v2 = other.centreY * Math.cos(angle) - other.centreX * Math.sin(angle);
    double top = Math.min(v1 - along / 2, v2 - other.along / 2);
    double bottom = Math.max(v1 + along / 2, v2 + other.along / 2);
    double u = (from + to) / 2;
    double v = (top + bottom) / 2;
    return new LinearRegion(
        u * Math.cos(angle) - v * Math.sin(angle),
        u * Math.sin(angle) + v * Math.cos(angle),
        angle,
        to - from,
        bottom - top,
        weight + other.weight);
  }
}
