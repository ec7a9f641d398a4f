package nl.hangmap.barcode.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import nl.hangmap.barcode.template.Element.Symbol;

/// The dark and light modules of a code, without quiet zone.
final class Modules {

  private Modules() {}

  /// One row for Code 128, as many rows as columns for the square codes.
  static BitMatrix of(Symbol symbol, String text) {
    try {
      return switch (symbol) {
        case CODE_128 ->
            new Code128Writer()
                .encode(text, BarcodeFormat.CODE_128, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
        case DATA_MATRIX ->
            new DataMatrixWriter()
                .encode(
                    text,
                    BarcodeFormat.DATA_MATRIX,
                    1,
                    1,
                    Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE));
        case QR_CODE ->
            new QRCodeWriter()
                .encode(
                    text,
                    BarcodeFormat.QR_CODE,
                    1,
                    1,
                    Map.of(
                        EncodeHintType.MARGIN,
                        0,
                        EncodeHintType.ERROR_CORRECTION,
                        ErrorCorrectionLevel.M));
      };
    } catch (WriterException unencodable) {
      throw new IllegalArgumentException("No barcode can hold " + text, unencodable);
    }
  }
}
