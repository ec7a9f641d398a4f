package nl.hangmap.barcode;

import java.util.Optional;

/// A barcode that was read on a page.
///
/// @param identifier the identifier it is, or empty when it is a foreign code or a separator; a
///   foreign code is a fact about the page and must change nothing
public record Barcode(Symbology format, String text, Optional<Identifier> identifier, Area region) {

  /// The text of a separator; what stands for patch code T too.
  static final String SEPARATOR = "PATCHT";

  /// What stands for patch code 2.
  static final String FIRST_SHEET = "PATCH2";

  /// An upright rectangle in pixels of the page.
  public record Area(int x, int y, int width, int height) {}

  /// Whether a new document starts after this sheet, which itself is dropped.
  public boolean isSeparator() {
    return SEPARATOR.equals(text);
  }
}
