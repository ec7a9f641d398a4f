package nl.hangmap.barcode.template;

import nl.hangmap.barcode.template.Element.Symbol;

/// How much room an element takes, in mm.
public final class Extent {

  /// Wide bars, narrow bars and gaps of a patch code.
  public static final double PATCH_WIDE = 5.08;

  public static final double PATCH_NARROW = 2.03;

  private Extent() {}

  static double width(Element element) {
    return switch (element) {
      case Element.Code code -> CodeSize.modules(code.symbol(), code.content()) * code.module();
      case Element.Text text -> text.width();
      case Element.Patch patch -> patch.width();
      case Element.Line line -> line.width();
      case Element.Answers answers -> answers.width();
    };
  }

  static double height(Element element) {
    return switch (element) {
      case Element.Code code when code.symbol() == Symbol.CODE_128 -> code.height();
      case Element.Code code -> width(code);
      case Element.Text text -> text.height();
      case Element.Patch patch -> 2 * PATCH_WIDE + 5 * PATCH_NARROW;
      case Element.Line line -> line.thickness();
      case Element.Answers answers -> answers.height();
    };
  }

  /// White that must stay free at the left and the right.
  static double quietBeside(Element element) {
    return element instanceof Element.Code code ? CodeSize.quiet(code.symbol()) * code.module() : 0;
  }

  /// White that must stay free above and below; bars need none.
  static double quietAbove(Element element) {
    return switch (element) {
      case Element.Code code when code.symbol() == Symbol.CODE_128 -> 0;
      default -> quietBeside(element);
    };
  }
}
