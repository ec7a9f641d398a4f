package nl.hangmap.barcode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read on one page.
///
/// @param barcodes ours first, then from top to bottom; each of them once
/// @param complete false when the search ended before all was looked at, because a page made of
///   patterns would have taken too long; there may be more codes then
/// @param form what the codes mean when the page is a known form of somebody else's, or null
public record PageBarcodes(List<Barcode> barcodes, boolean complete, @Nullable FormReading form) {

  public PageBarcodes {
    barcodes = List.copyOf(barcodes);
  }
}
