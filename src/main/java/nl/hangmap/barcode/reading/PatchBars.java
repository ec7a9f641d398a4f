package nl.hangmap.barcode.reading;

import java.util.Optional;
import java.util.stream.Stream;

/// Finds the patch codes T and 2 at the head of a sheet: four bars across the page, T being narrow,
/// wide, narrow, wide from the edge of the sheet inwards and 2 the other way round.
///
/// Which way a sheet lies shows in which of its edges the bars are close to: each code seen from
/// its other end is the other one. A page taken for a separator would be dropped: the pattern must
/// hold on every line that is looked along, over the whole length that the code must have.
public final class PatchBars {

  private static final double A4 = 297;

  /// Millimetres between the lines that are looked along, and the least length of the bars.
  private static final double SPACING = 2;

  private static final double LEAST_LENGTH = 19;

  /// How far the bars may move from one line to the next: about 8 degrees.
  private static final double MOST_SLOPE = 0.15 * SPACING;

  /// Bars beyond this part of the page from both ends are read from its top.
  private static final double MIDDLE = 0.6;

  private final View view;
  private final double perMm;

  private PatchBars(View view) {
    this.view = view;
    this.perMm = view.image().longestSide() / A4;
  }

  /// The code whose bars lie on a picture of a whole page, which is taken for A4.
  static Optional<Patch> find(View page) {
    if (Math.min(page.image().width(), page.image().height()) < A4) {
      return Optional.empty();
    }
    return Stream.of(page, page.quarterTurned())
        .flatMap(view -> new PatchBars(view).find().stream())
        .findFirst();
  }

  private Optional<Patch> find() {
    var page = view.image();
    int step = (int) Math.round(SPACING * perMm);
    Optional<PatchLine> before = Optional.empty();
    Optional<Patch> best = Optional.empty();
    int from = 0;
    for (int x = step; x < page.width() - step; x += step) {
      var previous = before;
      var line = PatchLine.at(page, x, perMm);
      if (line.isEmpty() || previous.filter(line.get()::continues).isEmpty()) {
        from = x;
      }
      if (line.isPresent() && x - from >= LEAST_LENGTH * perMm) {
        var bars = new Region(from, line.get().top(), x - from, line.get().height());
        best = Optional.of(new Patch(line.get().narrowFirst() != isUpsideDown(bars), place(bars)));
      }
      before = line;
    }
    return best;
  }

  private Region place(Region bars) {
    return view.onPage(bars);
  }

  private boolean isUpsideDown(Region bars) {
    return bars.centreY() > MIDDLE * view.image().height();
  }

  /// A patch code that was found.
  ///
  /// @param separator whether it is T, otherwise it is 2
  /// @param region where its bars lie, in pixels of the page
  public record Patch(boolean separator, Region region) {}

  /// The pattern along one line down the page.
  ///
  /// @param narrow mean width of the narrow bars and the gaps
  private record PatchLine(int top, int height, double narrow, boolean narrowFirst, double perMm) {

    static Optional<PatchLine> at(GrayImage page, int x, double perMm) {
      var runs = PatchRuns.down(page, x, perMm);
      for (int first = 1; first + 7 < runs.count(); first += 2) {
        for (boolean narrowFirst : new boolean[] {true, false}) {
          double narrow = runs.narrow(first, narrowFirst);
          if (runs.isPatch(first, narrow, narrowFirst, perMm)) {
            int top = runs.start(first);
            int height = runs.start(first + 7) - top;
            return Optional.of(new PatchLine(top, height, narrow, narrowFirst, perMm));
          }
        }
      }
      return Optional.empty();
    }

    boolean continues(PatchLine other) {
      return narrowFirst == other.narrowFirst
          && Math.abs(top - other.top) <= MOST_SLOPE * perMm + 2
          && Math.abs(narrow - other.narrow) < 0.15 * narrow + 0.5;
    }
  }
}
