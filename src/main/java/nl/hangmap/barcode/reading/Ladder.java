package nl.hangmap.barcode.reading;

import com.google.zxing.BinaryBitmap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Ever more costly ways to look at one small picture, until something is settled.
final class Ladder {

  private static final int CONFIRMING = 5;

  private final View start;
  private final LinearCodes linear;
  private final MatrixCodes matrix;
  private final Findings findings;
  private final Effort effort;

  Ladder(View start, Readers readers, Findings findings) {
    this.start = start;
    this.linear = readers.linear();
    this.matrix = readers.matrix();
    this.effort = readers.effort();
    this.findings = findings;
  }

  private List<Supplier<View>> rungs() {
    var rungs = new ArrayList<Supplier<View>>();
    rungs.add(() -> start);
    rungs.add(start::half);
    rungs.add(() -> start.scaled(2));
    rungs.add(() -> start.with(Filters.blurred(start.image())));
    rungs.add(() -> start.with(Filters.sharpened(start.image())));
    rungs.add(() -> start.with(start.image().inverted()));
    rungs.add(() -> start.scaled(0.7));
    rungs.add(() -> start.half().half());
    rungs.add(() -> start.half().with(Filters.blurred(start.half().image())));
    for (double degrees : new double[] {15, -15, 30, -30, 45}) {
      rungs.add(() -> start.turned(Math.toRadians(degrees)));
    }
    return rungs;
  }

  void climb() {
    climb(rungs(), true);
  }

  void climbMatrix() {
    climb(rungs(), false);
  }

  /// Looks for a witness of what was seen once: a code that is there shows on the first rungs.
  void confirm() {
    climb(rungs().subList(0, CONFIRMING), true);
  }

  private void climb(List<Supplier<View>> rungs, boolean everything) {
    int number = 0;
    for (var rung : rungs) {
      if (!effort.allows(8L * start.image().width() * start.image().height())) {
        return;
      }
      var view = rung.get();
      number++;
      look(view, Luminance.locally(view.image()), "local " + number, everything);
      look(view, Luminance.globally(view.image()), "global " + number, everything);
      if (settled()) {
        return;
      }
    }
  }

  private void look(View view, BinaryBitmap bitmap, String pass, boolean everything) {
    if (!PageReading.isReadable(bitmap)) {
      return;
    }
    matrix.central(view, bitmap).forEach(seen -> findings.add(seen, pass));
    if (everything) {
      matrix.stacks(view, bitmap).forEach(seen -> findings.add(seen, pass));
      new RowScan(view, linear, findings, pass).scan(bitmap);
    }
  }

  private boolean settled() {
    var image = start.image();
    return findings.covers(start.onPage(new Region(0, 0, image.width(), image.height())))
        || (!findings.counting().isEmpty());
  }
}
