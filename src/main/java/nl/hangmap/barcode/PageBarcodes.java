package nl.hangmap.barcode;

import java.util.List;

/// What was read on one page.
///
/// @param barcodes ours first, then from top to bottom; each of them once
/// @param complete false when the search ended before all was looked at, because a page made of
///   patterns would have taken too long; there may be more codes then
public record PageBarcodes(List<Barcode> barcodes, boolean complete) {

  public PageBarcodes {
    barcodes = List.copyOf(barcodes);
  }
}
