package nl.hangmap.barcode.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.multi.MultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.pdf417.PDF417Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Decodes the two-dimensional codes of a picture: QR, Data Matrix, PDF417 and Aztec.
final class MatrixCodes {

  private static final Map<DecodeHintType, Object> THOROUGH =
      Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

  /// QR codes anywhere in the picture.
  List<Sighting> squares(View view, BinaryBitmap bitmap) {
    return readAll(new QRCodeMultiReader(), view, bitmap);
  }

  /// PDF417 codes anywhere in the picture.
  List<Sighting> stacks(View view, BinaryBitmap bitmap) {
    return readAll(new PDF417Reader(), view, bitmap);
  }

  /// The code in the middle of the picture.
  List<Sighting> central(View view, BinaryBitmap bitmap) {
    return Stream.of(new QRCodeReader(), new DataMatrixReader(), new AztecReader())
        .flatMap(reader -> read(reader, bitmap))
        .map(code -> sighting(view, code))
        .toList();
  }

  private static List<Sighting> readAll(
      MultipleBarcodeReader reader, View view, BinaryBitmap bitmap) {
    try {
      return Arrays.stream(reader.decodeMultiple(bitmap, THOROUGH))
          .filter(result -> !result.getText().isEmpty())
          .map(code -> sighting(view, code))
          .toList();
    } catch (ReaderException none) {
      return List.of();
    }
  }

  private static Stream<Result> read(Reader reader, BinaryBitmap bitmap) {
    try {
      return Stream.of(reader.decode(bitmap, THOROUGH))
          .filter(result -> !result.getText().isEmpty());
    } catch (ReaderException none) {
      return Stream.empty();
    }
  }

  private static Sighting sighting(View view, Result result) {
    var points =
        Arrays.stream(result.getResultPoints())
            .filter(point -> point != null)
            .map(point -> unturned(view.image(), point, turnOf(result)))
            .toList();
    var region =
        view.onPage(
            points.stream().mapToDouble(point -> point.getX()).toArray(),
            points.stream().mapToDouble(point -> point.getY()).toArray());
    return new Sighting(result.getBarcodeFormat(), result.getText(), whole(result, region));
  }

  /// How far ZXing turned the picture anticlockwise before it found a PDF417, in degrees; its
  /// points are those of the turned picture.
  private static int turnOf(Result result) {
    return result.getBarcodeFormat() == BarcodeFormat.PDF_417
            && result.getResultMetadata() != null
            && result.getResultMetadata().get(ResultMetadataType.ORIENTATION)
                instanceof Integer turn
        ? turn
        : 0;
  }

  private static ResultPoint unturned(GrayImage image, ResultPoint point, int turn) {
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
