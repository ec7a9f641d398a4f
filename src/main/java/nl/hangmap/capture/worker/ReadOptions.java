package nl.hangmap.capture.worker;

import java.util.List;
import nl.hangmap.barcode.SupplierForm;
import org.jspecify.annotations.Nullable;

/// What to read from a page, and in which languages (Tesseract's names joined by `+`; empty means
/// the configured ones).
///
/// @param turn degrees clockwise by which the page is turned to be read, or null to find that out
/// @param forms suppliers' forms to recognise, with the zones of their codes
public record ReadOptions(
    String languages,
    boolean wantText,
    boolean wantBarcodes,
    @Nullable Integer turn,
    List<SupplierForm> forms) {

  public ReadOptions {
    forms = List.copyOf(forms);
  }

  public ReadOptions(String languages, boolean wantText, boolean wantBarcodes) {
    this(languages, wantText, wantBarcodes, null, List.of());
  }

  /// The same, with these forms.
  public ReadOptions recognising(List<SupplierForm> known) {
    return new ReadOptions(languages, wantText, wantBarcodes, turn, known);
  }

  /// The same without text.
  public ReadOptions withoutText() {
    return new ReadOptions(languages, false, wantBarcodes, turn, forms);
  }

  public static ReadOptions everything() {
    return new ReadOptions("", true, true);
  }

  public static ReadOptions barcodesOnly() {
    return new ReadOptions("", false, true);
  }

  /// The text of a page that stands upright once turned like this.
  public static ReadOptions textOf(int turn) {
    return new ReadOptions("", true, false, turn, List.of());
  }

  public static ReadOptions textOnly() {
    return new ReadOptions("", true, false);
  }
}
