package nl.hangmap.barcode.print;

/// Where on the sheet printing begins.
///
/// @param startAt first free label, 1 being the top left one, counted along the rows
/// @param offsetX how far the printer must move everything to the right, in mm
/// @param offsetY how far down
public record Placement(int startAt, double offsetX, double offsetY) {

  public static final Placement WHOLE_SHEET = new Placement(1, 0, 0);
}
