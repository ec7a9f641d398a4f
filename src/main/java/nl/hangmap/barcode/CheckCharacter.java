package nl.hangmap.barcode;

/// The check character of ISO 7064 MOD 37-2 over digits and capital letters.
///
/// It catches every single substitution and every adjacent or jump transposition.
final class CheckCharacter {

  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";

  /// The check value 36, which no keyboard-safe character stands for.
  static final char UNUSABLE = '*';

  private CheckCharacter() {}

  static char of(CharSequence body) {
    int sum = 0;
    for (int position = 0; position < body.length(); position++) {
      sum = (2 * sum + Character.digit(body.charAt(position), 36)) % 37;
    }
    return CHARACTERS.charAt(Math.floorMod(1 - 2 * sum, 37));
  }
}
