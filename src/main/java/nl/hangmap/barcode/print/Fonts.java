package nl.hangmap.barcode.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The two fonts of one PDF, of which the used characters are embedded.
final class Fonts {

  private final PDFont regular;
  private final PDFont bold;

  Fonts(PDDocument document) throws IOException {
    this.regular = load(document, "DejaVuSansCondensed.ttf");
    this.bold = load(document, "DejaVuSansCondensed-Bold.ttf");
  }

  PDFont of(boolean strong) {
    return strong ? bold : regular;
  }

  /// The text with a question mark for every character that the font does not have.
  ///
  /// @param kept a character that is no letter and stays, such as the end of a line
  static String printable(PDFont font, String text, String kept) {
    var result = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              var one = Character.toString(character);
              result.append(one.equals(kept) || canShow(font, one) ? one : "?");
            });
    return result.toString();
  }

  private static boolean canShow(PDFont font, String character) {
    try {
      font.encode(character);
      return true;
    } catch (IllegalArgumentException | IOException missing) {
      return false;
    }
  }

  private static PDFont load(PDDocument document, String name) throws IOException {
    try (InputStream stream = Fonts.class.getResourceAsStream("/fonts/" + name)) {
      return PDType0Font.load(document, Objects.requireNonNull(stream, name), true);
    }
  }
}
