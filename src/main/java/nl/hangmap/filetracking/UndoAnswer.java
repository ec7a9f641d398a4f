package nl.hangmap.filetracking;

import org.jspecify.annotations.Nullable;

/// What came of taking back a scan.
///
/// @param sequence of the scan it is about, null when there was none
/// @param code barcode of that scan, null when there was none
public record UndoAnswer(
    String device, @Nullable Long sequence, @Nullable String code, ScanOutcome outcome) {}
