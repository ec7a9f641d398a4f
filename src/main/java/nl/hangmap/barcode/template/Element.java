package nl.hangmap.barcode.template;

/// One thing that is drawn, its place in mm from the left and the top of the label or page.
///
/// Contents may name fields in braces, such as `{code}`.
public sealed interface Element {

  /// The symbologies that are printed.
  enum Symbol {
    CODE_128,
    DATA_MATRIX,
    QR_CODE
  }

  /// Which edge of its width a text keeps to.
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  double x();

  double y();

  /// A barcode; place and size are those of the dark part, without the quiet zone.
  ///
  /// @param module width of the thinnest bar or of one dot
  /// @param height of the bars; 0 for square codes
  record Code(Symbol symbol, String content, double x, double y, double module, double height)
      implements Element {}

  /// Text in one or more lines.
  ///
  /// @param height what it may take; longer text is set smaller
  /// @param size in points
  record Text(String content, double x, double y, double width, double height, Style style)
      implements Element {}

  /// How text looks.
  ///
  /// @param size in points
  record Style(double size, boolean bold, Align align) {}

  /// The four bars of patch code T over the given width.
  record Patch(double x, double y, double width) implements Element {}

  /// A horizontal line.
  record Line(double x, double y, double width, double thickness) implements Element {}

  /// Numbered boxes to tick, one for each answer.
  ///
  /// @param pitch from one box to the next
  record Answers(double x, double y, double width, double height, double pitch, double size)
      implements Element {}
}
