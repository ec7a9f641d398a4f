package nl.hangmap.barcode;

import nl.hangmap.barcode.SupplierForm.Zone;

/// Where the zones of an upright sheet lie on the picture of one, which may lie any way round.
///
/// @param width of the picture in pixels
/// @param perMm pixels for each mm
/// @param turn degrees clockwise by which the picture must be turned to stand upright
record SheetPlace(int width, int height, double perMm, int turn) {

  /// How far a sheet may have moved in the scanner, in mm.
  private static final double SLACK = 5;

  boolean holds(Zone zone, Barcode.Area code) {
    var area = area(zone);
    double x = code.x() + code.width() / 2.0;
    double y = code.y() + code.height() / 2.0;
    return x >= area.x()
        && x <= area.x() + area.width()
        && y >= area.y()
        && y <= area.y() + area.height();
  }

  /// The zone with its slack, within the picture.
  Barcode.Area area(Zone zone) {
    double left = (zone.x() - SLACK) * perMm;
    double top = (zone.y() - SLACK) * perMm;
    double across = (zone.width() + 2 * SLACK) * perMm;
    double down = (zone.height() + 2 * SLACK) * perMm;
    return switch (turn) {
      case 90 -> within(top, height - left - across, down, across);
      case 180 -> within(width - left - across, height - top - down, across, down);
      case 270 -> within(width - top - down, left, down, across);
      default -> within(left, top, across, down);
    };
  }

  private Barcode.Area within(double x, double y, double across, double down) {
    int left = (int) Math.clamp(x, 0, width);
    int top = (int) Math.clamp(y, 0, height);
    int right = (int) Math.clamp(x + across, left, width);
    int bottom = (int) Math.clamp(y + down, top, height);
    return new Barcode.Area(left, top, right - left, bottom - top);
  }
}
