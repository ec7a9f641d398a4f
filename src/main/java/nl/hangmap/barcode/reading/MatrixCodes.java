package nl.hangmap.barcode.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.multi.MultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Decodes the two-dimensional codes of a picture: QR, Data Matrix, PDF417 and Aztec.
final class MatrixCodes {

  /// What finding QR, Data Matrix and Aztec takes for each pixel.
  private static final int LOOKING = 6;

  /// More corner marks than these on one page are a pattern; trying all triples of them would take
  /// for ever. Codes among them are found one by one later.
  private static final int MOST_MARKS = 48;

  private static final int MOST_MARKS_OF_ONE = 150;

  private final Effort effort;
  private final Stacks stacks;

  MatrixCodes(Effort effort) {
    this.effort = effort;
    this.stacks = new Stacks(effort);
  }

  Effort effort() {
    return effort;
  }

  /// QR codes anywhere in the picture.
  List<Sighting> squares(View view, BinaryBitmap bitmap) {
    return effort.allows(2L * bitmap.getWidth() * bitmap.getHeight())
        ? readAll(new QRCodeMultiReader(), view, bitmap)
        : List.of();
  }

  /// PDF417 codes anywhere in the picture.
  List<Sighting> stacks(View view, BinaryBitmap bitmap) {
    return stacks.in(view, bitmap);
  }

  /// The code in the middle of the picture.
  List<Sighting> central(View view, BinaryBitmap bitmap) {
    if (!effort.allows((long) LOOKING * bitmap.getWidth() * bitmap.getHeight())) {
      return List.of();
    }
    return Stream.of(new QRCodeReader(), new DataMatrixReader(), new AztecReader())
        .flatMap(reader -> read(reader, bitmap))
        .map(code -> sighting(view, code))
        .toList();
  }

  private static Map<DecodeHintType, Object> hints(int mostMarks) {
    var marks = new AtomicInteger();
    ResultPointCallback counting =
        mark -> {
          if (marks.incrementAndGet() > mostMarks) {
            throw new TooManyMarks();
          }
        };
    return Map.of(
        DecodeHintType.TRY_HARDER,
        Boolean.TRUE,
        DecodeHintType.NEED_RESULT_POINT_CALLBACK,
        counting);
  }

  /// Ends a search in the middle.
  private static final class TooManyMarks extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TooManyMarks() {
      super("too many marks", null, false, false);
    }
  }

  private static List<Sighting> readAll(
      MultipleBarcodeReader reader, View view, BinaryBitmap bitmap) {
    try {
      return Arrays.stream(reader.decodeMultiple(bitmap, hints(MOST_MARKS)))
          .filter(result -> !result.getText().isEmpty())
          .map(code -> sighting(view, code))
          .toList();
    } catch (ReaderException | TooManyMarks none) {
      return List.of();
    }
  }

  private static Stream<Result> read(Reader reader, BinaryBitmap bitmap) {
    try {
      return Stream.of(reader.decode(bitmap, hints(MOST_MARKS_OF_ONE)))
          .filter(result -> !result.getText().isEmpty());
    } catch (ReaderException | TooManyMarks none) {
      return Stream.empty();
    }
  }

  private static Sighting sighting(View view, Result result) {
    var points = Arrays.stream(result.getResultPoints()).filter(point -> point != null).toList();
    var region =
        view.onPage(
            points.stream().mapToDouble(point -> point.getX()).toArray(),
            points.stream().mapToDouble(point -> point.getY()).toArray());
    return new Sighting(result.getBarcodeFormat(), result.getText(), whole(result, region));
  }

  /// A point of a picture that ZXing turned so many degrees anticlockwise before it found a PDF417.
  static ResultPoint unturned(GrayImage image, ResultPoint point, int turn) {
    float x = point.getX();
    float y = point.getY();
    return switch (turn) {
      case 90 -> new ResultPoint(image.width() - 1 - y, x);
      case 180 -> new ResultPoint(image.width() - 1 - x, image.height() - 1 - y);
      case 270 -> new ResultPoint(y, image.height() - 1 - x);
      default -> point;
    };
  }

  /// QR reports the middles of its corner marks, the others their corners.
  private static Region whole(Result result, Region marks) {
    boolean middles = result.getBarcodeFormat() == BarcodeFormat.QR_CODE;
    return middles ? marks.grown(Math.max(marks.width(), marks.height()) / 4) : marks;
  }
}
