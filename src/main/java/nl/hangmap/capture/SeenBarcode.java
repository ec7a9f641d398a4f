package nl.hangmap.capture;

import nl.hangmap.barcode.Barcode;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A barcode seen on a page, kept as a fact whether it means something here or not.
///
/// @param identifier what of ours it is, or null for a foreign code
/// @param separator whether it makes its sheet a separator
public record SeenBarcode(
    String format,
    String text,
    @Nullable Identifier identifier,
    boolean separator,
    Barcode.Area region) {

  static SeenBarcode of(Barcode barcode) {
    return new SeenBarcode(
        barcode.format().name(),
        barcode.text(),
        barcode.identifier().orElse(null),
        barcode.isSeparator(),
        barcode.region());
  }
}
