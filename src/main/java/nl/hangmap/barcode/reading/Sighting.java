package nl.hangmap.barcode.reading;

import com.google.zxing.BarcodeFormat;

/// A barcode that was read somewhere on a page.
///
/// @param region where it lies, in pixels of the page
public record Sighting(BarcodeFormat format, String text, Region region) {

  boolean same(Sighting other) {
    return format == other.format && text.equals(other.text) && region.touches(other.region);
  }
}
