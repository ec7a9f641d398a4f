package nl.hangmap.barcode;

import java.util.Arrays;
import java.util.Optional;

/// What an identifier names; its letter is the first character of the barcode.
public enum Kind {
  DOCUMENT('D'),
  FOLDER('F'),
  BOX('B'),
  LOCATION('L'),
  PERSON('P'),
  MAIL_PIECE('M'),
  COMMAND('C'),
  SEAL('S');

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }

  static Optional<Kind> of(char letter) {
    return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
  }
}
