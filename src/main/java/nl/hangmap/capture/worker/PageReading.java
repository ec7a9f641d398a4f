package nl.hangmap.capture.worker;

import java.util.List;
import nl.hangmap.barcode.Barcode;
import nl.hangmap.barcode.FormReading;
import org.jspecify.annotations.Nullable;

/// What was read on a page: its text and its barcodes when asked for, and whether the page is
/// blank.
///
/// @param allCodes false when the search for barcodes was ended before all was looked at
/// @param form what the barcodes mean when the page is a supplier's form that is known, or null
public record PageReading(
    @Nullable PageText text,
    List<Barcode> barcodes,
    boolean blank,
    boolean allCodes,
    @Nullable FormReading form) {

  public PageReading {
    barcodes = List.copyOf(barcodes);
  }
}
