package nl.hangmap.capture.worker;

/// What to read from a page, and in which languages (Tesseract's names joined by `+`; empty means
/// the configured ones).
public record ReadOptions(String languages, boolean wantText, boolean wantBarcodes) {

  public static ReadOptions everything() {
    return new ReadOptions("", true, true);
  }

  public static ReadOptions barcodesOnly() {
    return new ReadOptions("", false, true);
  }

  public static ReadOptions textOnly() {
    return new ReadOptions("", true, false);
  }
}
