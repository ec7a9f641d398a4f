package nl.hangmap.barcode.reading;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// Finds patch code T at the head of a separator sheet: four bars across the page, narrow, wide,
/// narrow, wide from the top.
///
/// Seen from the other end it is patch code 2, so a sheet that lies upside down is left alone. A
/// page taken for a separator would be dropped: the pattern must hold on every line that is looked
/// along, over the whole length that the code must have.
public final class PatchBars {

  private static final double A4 = 297;

  /// Millimetres between the lines that are looked along, and the least length of the bars.
  private static final double SPACING = 2;

  private static final double LEAST_LENGTH = 19;

  /// How far the bars may move from one line to the next: about 8 degrees.
  private static final double MOST_SLOPE = 0.15 * SPACING;

  private final GrayImage page;
  private final double perMm;

  private PatchBars(GrayImage page) {
    this.page = page;
    this.perMm = page.longestSide() / A4;
  }

  /// Where the bars lie, in pixels of the page, which is taken for A4.
  public static Optional<Region> find(BufferedImage page) {
    if (Math.min(page.getWidth(), page.getHeight()) < A4) {
      return Optional.empty();
    }
    return new PatchBars(Pixels.gray(page)).find();
  }

  private Optional<Region> find() {
    int step = (int) Math.round(SPACING * perMm);
    Optional<PatchLine> before = Optional.empty();
    Optional<Region> best = Optional.empty();
    int from = 0;
    for (int x = step; x < page.width() - step; x += step) {
      var previous = before;
      var line = PatchLine.at(page, x, perMm);
      if (line.isEmpty() || previous.filter(line.get()::continues).isEmpty()) {
        from = x;
      }
      if (line.isPresent() && x - from >= LEAST_LENGTH * perMm) {
        best = Optional.of(new Region(from, line.get().top(), x - from, line.get().height()));
      }
      before = line;
    }
    return best;
  }

  /// The pattern along one line down the page.
  ///
  /// @param narrow mean width of the narrow bars and the gaps
  private record PatchLine(int top, int height, double narrow, double perMm) {

    static Optional<PatchLine> at(GrayImage page, int x, double perMm) {
      var runs = PatchRuns.down(page, x, perMm);
      for (int first = 1; first + 7 < runs.count(); first += 2) {
        double narrow = runs.narrow(first);
        if (runs.isPatchT(first, narrow, perMm)) {
          int top = runs.start(first);
          return Optional.of(new PatchLine(top, runs.start(first + 7) - top, narrow, perMm));
        }
      }
      return Optional.empty();
    }

    boolean continues(PatchLine other) {
      return Math.abs(top - other.top) <= MOST_SLOPE * perMm + 2
          && Math.abs(narrow - other.narrow) < 0.15 * narrow;
    }
  }
}
