package nl.hangmap.capture.worker;

import java.util.List;
import nl.hangmap.barcode.Barcode;
import org.jspecify.annotations.Nullable;

/// What was read on a page: its text and its barcodes when asked for, and whether the page is
/// blank.
public record PageReading(@Nullable PageText text, List<Barcode> barcodes, boolean blank) {

  public PageReading {
    barcodes = List.copyOf(barcodes);
  }
}
