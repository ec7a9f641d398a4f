package nl.hangmap.filetracking;

import java.time.Instant;
import nl.hangmap.access.Viewer;
import nl.hangmap.barcode.Identifier;

/// A scan of one of our barcodes, as its handler gets it.
///
/// @param id names the scan for ever
/// @param moment when it was made: by the device's clock, but never later than it was received
/// @param by who scanned
public record Scan(
    long id,
    Identifier code,
    ScanMode mode,
    ScanRequest request,
    Instant moment,
    Instant received,
    Viewer by) {}
