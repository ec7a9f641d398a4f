package nl.hangmap.barcode.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Text broken into lines that fit a given room, all measures in points.
///
/// @param size of the letters
record TextBlock(List<String> lines, float size) {

  static final float LEADING = 1.2f;

  private static final float SMALLEST = 5;
  private static final float STEP = 0.5f;

  /// The text in the largest size, up to the wanted one and down to three fifths of it, in which it
  /// fits; empty when it does not fit at all.
  static Optional<TextBlock> fitting(PDFont font, String text, float wanted, Room room)
      throws IOException {
    for (float size = wanted; size >= Math.max(SMALLEST, wanted * 0.6f); size -= STEP) {
      var lines = broken(font, text, size, room.width());
      boolean wide = widest(font, lines, size) > room.width() + 0.01f;
      if (!wide && ((lines.size() - 1) * LEADING + 1) * size <= room.height() + 0.01f) {
        return Optional.of(new TextBlock(lines, size));
      }
    }
    return Optional.empty();
  }

  /// As much of the text as fits, ending in an ellipsis.
  static TextBlock cut(PDFont font, String text, float wanted, Room room) throws IOException {
    for (int length = text.length() - 1; length > 0; length--) {
      var shorter = text.substring(0, length).strip() + "…";
      var block = fitting(font, shorter, wanted, room);
      if (block.isPresent()) {
        return block.get();
      }
    }
    return new TextBlock(List.of("…"), wanted);
  }

  /// Width and height that text may take.
  record Room(float width, float height) {}

  static float width(PDFont font, String line, float size) throws IOException {
    return font.getStringWidth(line) / 1000 * size;
  }

  private static float widest(PDFont font, List<String> lines, float size) throws IOException {
    float widest = 0;
    for (var line : lines) {
      widest = Math.max(widest, width(font, line, size));
    }
    return widest;
  }

  private static List<String> broken(PDFont font, String text, float size, float width)
      throws IOException {
    var lines = new ArrayList<String>();
    for (var paragraph : text.split("\n", -1)) {
      var line = new StringBuilder();
      for (var word : paragraph.split(" ")) {
        var longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && width(font, longer, size) > width) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(word);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
