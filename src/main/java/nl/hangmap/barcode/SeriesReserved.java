package nl.hangmap.barcode;

/// Identifiers were set apart to be printed beforehand.
public record SeriesReserved(Series series) {}
