package nl.hangmap.capture.worker.pdf;

import java.io.IOException;
import nl.hangmap.capture.worker.image.Orientation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// A page that is one image laid over all of it: how the image lies, and its resolution.
record ScannedPage(PageContent.Placed placed, Orientation orientation, double xDpi, double yDpi) {

  private static final double WHOLE = 0.95;

  /// The page as a scan, or null when the image is askew, leaves part of the page open or is of a
  /// kind that only rendering shows rightly.
  static @Nullable ScannedPage of(PDPage page, PageContent.Placed placed) throws IOException {
    Matrix matrix = placed.matrix();
    PDRectangle box = page.getCropBox();
    boolean across = isSmall(matrix.getShearX(), matrix) && isSmall(matrix.getShearY(), matrix);
    boolean along = isSmall(matrix.getScaleX(), matrix) && isSmall(matrix.getScaleY(), matrix);
    if (across == along || !covers(matrix, box) || !isSimple(placed)) {
      return null;
    }
    double width = Math.hypot(matrix.getScaleX(), matrix.getShearY());
    double height = Math.hypot(matrix.getShearX(), matrix.getScaleY());
    return new ScannedPage(
        placed,
        orientation(matrix, page.getRotation()),
        placed.image().getWidth() * 72.0 / width,
        placed.image().getHeight() * 72.0 / height);
  }

  private static boolean isSmall(float part, Matrix matrix) {
    float largest = Math.max(Math.abs(matrix.getScaleX()), Math.abs(matrix.getShearX()));
    return Math.abs(part) < largest / 200;
  }

  private static boolean covers(Matrix matrix, PDRectangle box) {
    double area =
        Math.abs(matrix.getScaleX() * matrix.getScaleY())
            + Math.abs(matrix.getShearX() * matrix.getShearY());
    return area >= WHOLE * box.getWidth() * box.getHeight();
  }

  private static boolean isSimple(PageContent.Placed placed) throws IOException {
    return placed.blackInk()
        && placed.image().getSoftMask() == null
        && placed.image().getMask() == null
        && placed.image().getColorKeyMask() == null;
  }

  /// In image space rows run to the right and, y being up, columns run against it.
  private static Orientation orientation(Matrix matrix, int rotation) {
    int rightX = sign(matrix.getScaleX(), matrix.getShearY());
    int rightY = -sign(matrix.getShearY(), matrix.getScaleX());
    int downX = -sign(matrix.getShearX(), matrix.getScaleY());
    int downY = sign(matrix.getScaleY(), matrix.getShearX());
    for (int turned = 0; turned < Math.floorMod(rotation, 360); turned += 90) {
      int x = rightX;
      rightX = -rightY;
      rightY = x;
      x = downX;
      downX = -downY;
      downY = x;
    }
    return Orientation.ofAxes(rightX, rightY, downX, downY);
  }

  private static int sign(float part, float other) {
    return Math.abs(part) < Math.abs(other) ? 0 : (int) Math.signum(part);
  }
}
