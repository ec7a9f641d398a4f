package nl.hangmap.capture.worker;

/// What a file may ask of a worker: pixels of one page, pages, bytes unpacked.
public record Limits(long maxPixels, int maxPages, long maxBytes) {}
