package nl.hangmap.barcode.print;

import java.io.IOException;
import java.util.Locale;
import nl.hangmap.barcode.print.TextBlock.Room;
import nl.hangmap.barcode.template.Element;
import nl.hangmap.barcode.template.Extent;
import nl.hangmap.barcode.template.Fields;
import nl.hangmap.kernel.Refusal;

/// Draws the elements of a template once, filled with one content.
final class ElementDrawing {

  /// Share of the letter size that lies above the base line.
  private static final double ASCENT = 0.93;

  private static final double BOX = 5;
  private static final double BESIDE_BOX = 14;

  private final Pen pen;
  private final Fonts fonts;
  private final boolean cutting;

  /// @param cutting whether text that does not fit is cut (on labels) or refused (on letters)
  ElementDrawing(Pen pen, Fonts fonts, boolean cutting) {
    this.pen = pen;
    this.fonts = fonts;
    this.cutting = cutting;
  }

  void draw(Element element, Content content) throws IOException {
    switch (element) {
      case Element.Code code -> code(code, content);
      case Element.Text text -> text(text, Fields.filled(text.content(), content.fields()));
      case Element.Patch patch -> patch(patch);
      case Element.Line line -> pen.bar(line.x(), line.y(), line.width(), line.thickness());
      case Element.Answers answers -> answers(answers, content);
    }
  }

  private void code(Element.Code code, Content content) throws IOException {
    var text = Fields.filled(code.content(), content.fields());
    if (text.isEmpty()) {
      throw Refusal.invalid("barcode.sheet-needs-code");
    }
    double height = code.height() > 0 ? code.height() : code.module();
    var place = new double[] {code.x(), code.y()};
    pen.modules(Modules.of(code.symbol(), text), place, code.module(), height);
  }

  private void text(Element.Text element, String raw) throws IOException {
    if (raw.isBlank()) {
      return;
    }
    var font = fonts.of(element.style().bold());
    var text = Fonts.printable(font, raw.replace("\r", "").replace('\t', ' ').strip(), "\n");
    var room =
        new Room(
            (float) element.width() * Pen.POINTS_PER_MM,
            (float) element.height() * Pen.POINTS_PER_MM);
    float size = (float) element.style().size();
    var fitting = TextBlock.fitting(font, text, size, room);
    if (fitting.isEmpty() && !cutting) {
      throw Refusal.invalid("barcode.text-too-long", raw.lines().findFirst().orElse(""));
    }
    lines(element, fitting.isPresent() ? fitting.get() : TextBlock.cut(font, text, size, room));
  }

  private void lines(Element.Text element, TextBlock block) throws IOException {
    var font = fonts.of(element.style().bold());
    double y = element.y() + block.size() * ASCENT / Pen.POINTS_PER_MM;
    for (var line : block.lines()) {
      double free = element.width() - TextBlock.width(font, line, block.size()) / Pen.POINTS_PER_MM;
      double indent =
          switch (element.style().align()) {
            case LEFT -> 0;
            case CENTRE -> free / 2;
            case RIGHT -> free;
          };
      pen.text(font, block.size(), line, new double[] {element.x() + indent, y});
      y += block.size() * TextBlock.LEADING / Pen.POINTS_PER_MM;
    }
  }

  /// Patch code T: narrow, wide, narrow, wide, from the leading edge.
  private void patch(Element.Patch patch) throws IOException {
    double y = patch.y();
    for (int bar = 0; bar < 4; bar++) {
      double thickness = bar % 2 == 0 ? Extent.PATCH_NARROW : Extent.PATCH_WIDE;
      pen.bar(patch.x(), y, patch.width(), thickness);
      y += thickness + Extent.PATCH_NARROW;
    }
  }

  private void answers(Element.Answers answers, Content content) throws IOException {
    double pitch = answers.pitch();
    if (content.answers().size() * pitch > answers.height() + 0.01) {
      throw Refusal.invalid(
          "barcode.too-many-answers", content.answers().size(), (int) (answers.height() / pitch));
    }
    double y = answers.y();
    int number = 1;
    for (var answer : content.answers()) {
      pen.frame(answers.x(), y, BOX, BOX);
      var style = new Element.Style(answers.size(), false, Element.Align.LEFT);
      var label = String.format(Locale.ROOT, "%d", number++);
      text(new Element.Text("", answers.x() + BOX + 2, y, 6, BOX + 1, style), label);
      double width = answers.width() - BESIDE_BOX;
      text(new Element.Text("", answers.x() + BESIDE_BOX, y, width, pitch - 1, style), answer);
      y += pitch;
    }
  }
}
