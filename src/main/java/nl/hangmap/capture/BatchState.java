package nl.hangmap.capture;

/// How far a batch has come.
public enum BatchState {
  /// Pages are being opened, read or filed.
  PROCESSING,
  /// Everything is done that needs no person; some pages wait for one.
  IN_REVIEW,
  /// Every page is where it belongs.
  DONE
}
