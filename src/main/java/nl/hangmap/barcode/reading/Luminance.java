package nl.hangmap.barcode.reading;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import org.jspecify.annotations.Nullable;

/// Hands a gray picture to ZXing.
final class Luminance extends LuminanceSource {

  private final GrayImage image;

  Luminance(GrayImage image) {
    super(image.width(), image.height());
    this.image = image;
  }

  /// Black where darker than the surroundings.
  static BinaryBitmap locally(GrayImage image) {
    return new BinaryBitmap(new HybridBinarizer(new Luminance(image)));
  }

  /// Black where darker than one threshold for the whole picture.
  static BinaryBitmap globally(GrayImage image) {
    return new BinaryBitmap(new GlobalHistogramBinarizer(new Luminance(image)));
  }

  @Override
  public byte[] getRow(int y, byte @Nullable [] row) {
    var target = row == null || row.length < image.width() ? new byte[image.width()] : row;
    System.arraycopy(image.pixels(), y * image.width(), target, 0, image.width());
    return target;
  }

  @Override
  public byte[] getMatrix() {
    return image.pixels();
  }
}
