package nl.hangmap.filetracking;

/// Why something was moved.
public enum MoveKind {
  /// Put here; its home stays where it was.
  CHECK_IN,
  /// Put here, and this is its home from now on.
  SET_HOME,
  /// An earlier move was taken back.
  UNDO
}
