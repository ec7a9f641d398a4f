package nl.hangmap.filetracking;

/// One of the things that a waiting scan can be completed with.
///
/// @param key what to send, and the key that gives it
public record ScanChoice(String key, String label) {}
