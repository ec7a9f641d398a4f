package nl.hangmap.barcode.reading;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;

/// Reads linear codes along the rows and the columns of a picture.
final class RowScan {

  private static final int ROWS = 160;

  private final View view;
  private final LinearCodes linear;
  private final Findings findings;
  private final String pass;

  RowScan(View view, LinearCodes linear, Findings findings, String pass) {
    this.view = view;
    this.linear = linear;
    this.findings = findings;
    this.pass = pass;
  }

  void scan(BinaryBitmap bitmap) {
    try {
      var black = bitmap.getBlackMatrix();
      scanRows(black, view);
      scanRows(turned(black), new View(view.image(), view.quarterTurned().toPage()));
    } catch (NotFoundException blank) {
      return;
    }
  }

  private void scanRows(BitMatrix black, View place) {
    int step = Math.max(1, black.getHeight() / ROWS);
    var row = new BitArray(black.getWidth());
    for (int y = step / 2; y < black.getHeight(); y += step) {
      row = black.getRow(y, row);
      int line = y;
      linear
          .read(row)
          .ifPresent(
              code -> {
                double[] xs = {code.from(), code.to()};
                double[] ys = {line - step, line + step};
                var region = place.onPage(xs, ys);
                findings.add(new Sighting(code.format(), code.text(), region), pass);
              });
    }
  }

  private static BitMatrix turned(BitMatrix black) {
    var turned = new BitMatrix(black.getHeight(), black.getWidth());
    for (int y = 0; y < black.getHeight(); y++) {
      for (int x = 0; x < black.getWidth(); x++) {
        if (black.get(x, y)) {
          turned.set(black.getHeight() - 1 - y, x);
        }
      }
    }
    return turned;
  }
}
