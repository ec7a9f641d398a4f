package nl.hangmap.barcode.template;

import nl.hangmap.barcode.template.Element.Symbol;

/// How many modules wide and high the printed codes are.
final class CodeSize {

  /// Start, check and stop of Code 128 and eleven modules for each symbol between them.
  private static final int CODE_128_FRAME = 35;

  private static final int CODE_128_SYMBOL = 11;

  private CodeSize() {}

  /// Width in modules of the dark part. An identifier takes at most letter, switch, five pairs of
  /// digits, switch and check character; a fixed text at most one symbol for each character.
  static int modules(Symbol symbol, String content) {
    boolean identifier = content.contains("{");
    return switch (symbol) {
      case CODE_128 -> CODE_128_FRAME + CODE_128_SYMBOL * (identifier ? 9 : content.length());
      case DATA_MATRIX -> identifier ? 14 : 16;
      case QR_CODE -> 21;
    };
  }

  /// Width in modules of the white that a reader needs around the code.
  static int quiet(Symbol symbol) {
    return switch (symbol) {
      case CODE_128 -> 10;
      case DATA_MATRIX -> 1;
      case QR_CODE -> 4;
    };
  }
}
