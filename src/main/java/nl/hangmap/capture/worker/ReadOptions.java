package nl.hangmap.capture.worker;

import org.jspecify.annotations.Nullable;

/// What to read from a page, and in which languages (Tesseract's names joined by `+`; empty means
/// the configured ones).
///
/// @param turn degrees clockwise by which the page is turned to be read, or null to find that out
public record ReadOptions(
    String languages, boolean wantText, boolean wantBarcodes, @Nullable Integer turn) {

  public ReadOptions(String languages, boolean wantText, boolean wantBarcodes) {
    this(languages, wantText, wantBarcodes, null);
  }

  public static ReadOptions everything() {
    return new ReadOptions("", true, true);
  }

  public static ReadOptions barcodesOnly() {
    return new ReadOptions("", false, true);
  }

  /// The text of a page that stands upright once turned like this.
  public static ReadOptions textOf(int turn) {
    return new ReadOptions("", true, false, turn);
  }

  public static ReadOptions textOnly() {
    return new ReadOptions("", true, false);
  }
}
