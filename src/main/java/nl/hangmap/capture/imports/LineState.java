package nl.hangmap.capture.imports;

/// What became of a line of an import.
public enum LineState {
  /// Nothing is wrong with it; it will be taken.
  GOOD,
  /// It cannot be taken, for reasons that it tells.
  BAD,
  /// No line, but a file that no line names; it is left alone.
  STRAY,
  /// It is a document now.
  DONE,
  /// It was good when it was checked and could not be taken.
  FAILED
}
