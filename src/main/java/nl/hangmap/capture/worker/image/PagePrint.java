package nl.hangmap.capture.worker.image;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;

/// Where the ink of a page is: 16 by 16 fields over what is printed, each darker than half of the
/// fields or not. Margins, shift, size and how dark it was scanned make no difference.
final class PagePrint {

  private static final int SIDE = 16;
  private static final int BYTES = SIDE * SIDE / Byte.SIZE;
  private static final int INK = 128;

  /// The part of the ink on each side that may be dirt.
  private static final double DIRT = 0.01;

  private PagePrint() {}

  /// @return 64 hexadecimal digits
  static String of(GreyImage clean) {
    long[] columns = new long[clean.width()];
    long[] rows = new long[clean.height()];
    for (int y = 0; y < clean.height(); y++) {
      for (int x = 0; x < clean.width(); x++) {
        if (clean.at(x, y) < INK) {
          columns[x]++;
          rows[y]++;
        }
      }
    }
    long[] fields = fields(clean, between(columns), between(rows));
    long[] sorted = fields.clone();
    Arrays.sort(sorted);
    long middle = sorted[sorted.length / 2];
    BitSet bits = new BitSet(SIDE * SIDE);
    for (int field = 0; field < fields.length; field++) {
      bits.set(field, fields[field] > middle);
    }
    return HexFormat.of().formatHex(Arrays.copyOf(bits.toByteArray(), BYTES));
  }

  /// A part of a row of pixels, the end not included.
  private record Span(int from, int to) {

    int field(int place) {
      return (int) ((long) (place - from) * SIDE / (to - from));
    }
  }

  private static long[] fields(GreyImage clean, Span across, Span down) {
    long[] fields = new long[SIDE * SIDE];
    for (int y = down.from(); y < down.to(); y++) {
      int row = down.field(y) * SIDE;
      for (int x = across.from(); x < across.to(); x++) {
        if (clean.at(x, y) < INK) {
          fields[row + across.field(x)]++;
        }
      }
    }
    return fields;
  }

  /// Between which places nearly all of the ink is.
  private static Span between(long[] ink) {
    double all = Arrays.stream(ink).sum();
    int from = 0;
    int to = ink.length;
    for (double dirt = ink[from]; dirt <= DIRT * all && from < to - 1; dirt += ink[from]) {
      from++;
    }
    for (double dirt = ink[to - 1]; dirt <= DIRT * all && to - 1 > from; dirt += ink[to - 1]) {
      to--;
    }
    return new Span(from, to);
  }
}
