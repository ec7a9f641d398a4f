package nl.hangmap.capture.worker.image;

/// A page looked at from afar, before anything is spent on it.
///
/// @param scan the scan in grey, without streaks
/// @param dpi its resolution
/// @param sideways whether its lines run up and down
/// @param skew by how many degrees it hangs to the right, once turned when it lies sideways
/// @param blank whether nothing is on it but dust and what shows through from the other side
public record PageShape(GreyImage scan, int dpi, boolean sideways, double skew, boolean blank) {

  private static final int DPI = 100;

  /// So much that is as dark as print (some lines) is more than dust, holes and shadows.
  private static final int PRINT = 5_000;

  /// Lines that stand out this much more clearly across than along are lines of print.
  private static final double PLAINLY = 1.4;

  public static PageShape of(GreyImage stored, int dpi) {
    GreyImage scan = Streaks.removed(stored, dpi);
    GreyImage small = Background.evened(scan.shrunk((double) DPI / dpi), DPI);
    Ink ink = Ink.of(small, Contrast.of(small).threshold(), DPI);
    if (dark(small) < PRINT && !Marks.on(scan, dpi)) {
      return new PageShape(scan, dpi, false, 0, true);
    }
    Skew upright = Skew.of(ink);
    Skew turned = Skew.of(ink.turned());
    boolean sideways = turned.isClear() && turned.sharpness() > PLAINLY * upright.sharpness();
    return new PageShape(
        scan, dpi, sideways, sideways ? turned.degrees() : upright.degrees(), false);
  }

  private static int dark(GreyImage even) {
    int dark = 0;
    for (byte sample : even.samples()) {
      dark += (sample & 0xFF) < Contrast.PAPER / 2 ? 1 : 0;
    }
    return dark;
  }
}
