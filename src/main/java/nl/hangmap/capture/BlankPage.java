package nl.hangmap.capture;

/// A page with nothing on it that is part of no document.
///
/// @param number its number in the file
public record BlankPage(long id, String file, int number) {}
