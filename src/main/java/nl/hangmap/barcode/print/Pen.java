package nl.hangmap.barcode.print;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Draws on one label or page; places in mm from its left and top.
final class Pen {

  static final float POINTS_PER_MM = 72 / 25.4f;

  private final PDPageContentStream stream;
  private final double left;
  private final double top;
  private final double pageHeight;

  /// @param left place of the label on the page
  Pen(PDPageContentStream stream, double left, double top, double pageHeight) {
    this.stream = stream;
    this.left = left;
    this.top = top;
    this.pageHeight = pageHeight;
  }

  void bar(double x, double y, double width, double height) throws IOException {
    stream.addRect(
        across(x), up(y + height), (float) width * POINTS_PER_MM, (float) height * POINTS_PER_MM);
    stream.fill();
  }

  /// Draws the dark modules as one filled path, so that no seams show between them.
  ///
  /// @param moduleHeight height of one row of modules
  void modules(BitMatrix code, double[] place, double module, double moduleHeight)
      throws IOException {
    for (int row = 0; row < code.getHeight(); row++) {
      for (int column = 0; column < code.getWidth(); column++) {
        int from = column;
        while (column < code.getWidth() && code.get(column, row)) {
          column++;
        }
        if (column > from) {
          stream.addRect(
              across(place[0] + from * module),
              up(place[1] + (row + 1) * moduleHeight),
              (float) ((column - from) * module) * POINTS_PER_MM,
              (float) moduleHeight * POINTS_PER_MM);
        }
      }
    }
    stream.fill();
  }

  void frame(double x, double y, double width, double height) throws IOException {
    stream.setLineWidth(0.7f);
    stream.addRect(
        across(x), up(y + height), (float) width * POINTS_PER_MM, (float) height * POINTS_PER_MM);
    stream.stroke();
  }

  /// @param baseline of the text, from the top
  void text(PDFont font, float size, String line, double[] place) throws IOException {
    stream.beginText();
    stream.setFont(font, size);
    stream.newLineAtOffset(across(place[0]), up(place[1]));
    stream.showText(line);
    stream.endText();
  }

  private float across(double x) {
    return (float) (left + x) * POINTS_PER_MM;
  }

  private float up(double y) {
    return (float) (pageHeight - top - y) * POINTS_PER_MM;
  }
}
