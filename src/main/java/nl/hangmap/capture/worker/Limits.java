package nl.hangmap.capture.worker;

/// What a file may ask of a worker: pixels of one page, pages, bytes unpacked; and the name of the
/// library that may decode its photographs.
public record Limits(long maxPixels, int maxPages, long maxBytes, String libheif) {}
