package nl.hangmap.barcode;

import nl.hangmap.kernel.Refusal;

/// Where on a sheet of labels printing begins, and how far the printer is out.
///
/// @param startAt first free label, 1 being the top left one, counted along the rows
/// @param offsetX how far to move everything to the right, in mm, -20 to 20
/// @param offsetY how far to move everything down, in mm, -20 to 20
public record LabelPlacement(int startAt, double offsetX, double offsetY) {

  /// A fresh sheet in a printer that is not out.
  public static final LabelPlacement FRESH_SHEET = new LabelPlacement(1, 0, 0);

  private static final double FARTHEST = 20;

  public LabelPlacement {
    if (!(Math.abs(offsetX) <= FARTHEST && Math.abs(offsetY) <= FARTHEST)) {
      throw Refusal.invalidAt("offsetX", "barcode.offset", (int) FARTHEST);
    }
  }
}
