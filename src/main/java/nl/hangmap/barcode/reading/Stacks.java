package nl.hangmap.barcode.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.pdf417.PDF417Common;
import com.google.zxing.pdf417.decoder.PDF417ScanningDecoder;
import com.google.zxing.pdf417.detector.Detector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Decodes PDF417, one symbol after the other: each is wiped out once it was looked at, so that one
/// that cannot be read does not hide its neighbours, and a page full of them comes to an end.
final class Stacks {

  /// Turning the picture four ways and looking along its rows.
  private static final int LOOKING = 8;

  /// How many symbols of one picture are looked at.
  private static final int MOST = 8;

  /// What decoding one symbol costs, in pixels.
  private static final long DECODING = 600_000;

  private static final int MODULES_OF_STOP = PDF417Common.MODULES_IN_STOP_PATTERN;

  private final Effort effort;

  Stacks(Effort effort) {
    this.effort = effort;
  }

  List<Sighting> in(View view, BinaryBitmap bitmap) {
    var found = new ArrayList<Sighting>();
    try {
      var bits = bitmap.getBlackMatrix();
      if (GuardPatterns.areIn(bits)) {
        find(view, bits.clone(), found);
      }
    } catch (NotFoundException blank) {
      return found;
    }
    return found;
  }

  private void find(View view, BitMatrix bits, List<Sighting> found) throws NotFoundException {
    var rest = new BinaryBitmap(new Wiped(view.image(), bits));
    for (int symbol = 0; symbol < MOST; symbol++) {
      if (!effort.allows((long) LOOKING * bits.getWidth() * bits.getHeight())) {
        return;
      }
      var detected = Detector.detect(rest, Map.of(), false);
      if (detected.getPoints().isEmpty()) {
        return;
      }
      var points = detected.getPoints().getFirst();
      var corners = corners(view, points, detected.getRotation());
      decoded(detected.getBits(), points)
          .map(text -> new Sighting(BarcodeFormat.PDF_417, text, view.onPage(corners)))
          .ifPresent(found::add);
      wipe(bits, corners.grown(2));
    }
  }

  private static void wipe(BitMatrix bits, Region symbol) {
    var part = symbol.within(bits.getWidth(), bits.getHeight());
    for (int y = part.y(); y < part.y() + part.height(); y++) {
      for (int x = part.x(); x < part.x() + part.width(); x++) {
        bits.unset(x, y);
      }
    }
  }

  /// Black and white from which symbols are taken away.
  private static final class Wiped extends Binarizer {

    private final BitMatrix bits;

    private Wiped(GrayImage image, BitMatrix bits) {
      super(new Luminance(image));
      this.bits = bits;
    }

    @Override
    public BitArray getBlackRow(int y, BitArray row) {
      return bits.getRow(y, row);
    }

    @Override
    public BitMatrix getBlackMatrix() {
      return bits;
    }

    @Override
    public Binarizer createBinarizer(LuminanceSource source) {
      throw new UnsupportedOperationException("only one picture has its symbols taken away");
    }
  }

  private Optional<String> decoded(BitMatrix bits, ResultPoint[] points) {
    if (!effort.allows(DECODING)) {
      return Optional.empty();
    }
    try {
      var result =
          PDF417ScanningDecoder.decode(
              bits, points[4], points[5], points[6], points[7], narrowest(points), widest(points));
      return Optional.of(result.getText()).filter(text -> !text.isEmpty());
    } catch (ReaderException unreadable) {
      return Optional.empty();
    }
  }

  /// The symbol in pixels of the picture.
  private static Region corners(View view, ResultPoint[] points, int turn) {
    var corners =
        Arrays.stream(points)
            .filter(Objects::nonNull)
            .map(point -> MatrixCodes.unturned(view.image(), point, turn))
            .toList();
    return View.of(view.image())
        .onPage(
            corners.stream().mapToDouble(ResultPoint::getX).toArray(),
            corners.stream().mapToDouble(ResultPoint::getY).toArray());
  }

  /// Least width of a codeword, by the start and stop patterns that were found.
  private static int narrowest(ResultPoint[] p) {
    return Math.min(
        Math.min(least(p[0], p[4]), ofStop(least(p[6], p[2]))),
        Math.min(least(p[1], p[5]), ofStop(least(p[7], p[3]))));
  }

  private static int widest(ResultPoint[] p) {
    return Math.max(
        Math.max(most(p[0], p[4]), ofStop(most(p[6], p[2]))),
        Math.max(most(p[1], p[5]), ofStop(most(p[7], p[3]))));
  }

  private static int ofStop(int width) {
    return width == Integer.MAX_VALUE
        ? width
        : width * PDF417Common.MODULES_IN_CODEWORD / MODULES_OF_STOP;
  }

  private static int least(ResultPoint one, ResultPoint other) {
    return one == null || other == null
        ? Integer.MAX_VALUE
        : (int) Math.abs(one.getX() - other.getX());
  }

  private static int most(ResultPoint one, ResultPoint other) {
    return one == null || other == null ? 0 : (int) Math.abs(one.getX() - other.getX());
  }
}
