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
}
