package nl.hangmap.barcode.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.oned.Code39Reader;
import com.google.zxing.oned.EAN13Reader;
import com.google.zxing.oned.EAN8Reader;
import com.google.zxing.oned.ITFReader;
import com.google.zxing.oned.OneDReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decodes one row of black and white as a linear code.
final class LinearCodes {

  /// Where in the row a code lies, from its first bar to its last.
  record RowCode(BarcodeFormat format, String text, float from, float to) {}

  /// Lower case and signs as pairs, as full ASCII Code 39 writes them.
  private static final Pattern FULL_ASCII_PAIRS = Pattern.compile(".*\\+[A-Z].*\\+[A-Z].*");

  private static final int SHORTEST_ITF = 6;
  private static final int SHORTEST_CODE_39 = 3;
  private static final float HALF_A_CHARACTER = 0.05f;

  private final List<OneDReader> readers =
      List.of(
          new Code128Reader(),
          new Code39Reader(),
          new ITFReader(),
          new EAN13Reader(),
          new EAN8Reader());
  private final OneDReader fullAscii = new Code39Reader(false, true);

  /// The first code of the row in either direction.
  Optional<RowCode> read(BitArray row) {
    var forward = readForward(row);
    if (forward.isPresent()) {
      return forward;
    }
    row.reverse();
    try {
      int last = row.getSize() - 1;
      return readForward(row)
          .map(
              code ->
                  new RowCode(code.format(), code.text(), last - code.to(), last - code.from()));
    } finally {
      row.reverse();
    }
  }

  private Optional<RowCode> readForward(BitArray row) {
    for (var reader : readers) {
      try {
        var result = reader.decodeRow(0, row, Map.of());
        if (plausible(result)) {
          return Optional.of(rowCode(result, row));
        }
      } catch (ReaderException notThisFormat) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static boolean plausible(Result result) {
    int length = result.getText().length();
    return switch (result.getBarcodeFormat()) {
      case ITF -> length >= SHORTEST_ITF;
      case CODE_39 -> length >= SHORTEST_CODE_39;
      default -> length > 0;
    };
  }

  private RowCode rowCode(Result result, BitArray row) {
    float from = Float.MAX_VALUE;
    float to = 0;
    for (ResultPoint point : result.getResultPoints()) {
      from = Math.min(from, point.getX());
      to = Math.max(to, point.getX());
    }
    // The points are the middles of the first and the last character.
    float half = (to - from) * HALF_A_CHARACTER;
    return new RowCode(
        result.getBarcodeFormat(), text(result, row), Math.max(0, from - half), to + half);
  }

  private String text(Result result, BitArray row) {
    var text = result.getText();
    if (result.getBarcodeFormat() == BarcodeFormat.CODE_39
        && FULL_ASCII_PAIRS.matcher(text).matches()) {
      try {
        return fullAscii.decodeRow(0, row, Map.of()).getText();
      } catch (ReaderException plain) {
        return text;
      }
    }
    return text;
  }
}
