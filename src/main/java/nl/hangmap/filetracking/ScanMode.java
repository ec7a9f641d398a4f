package nl.hangmap.filetracking;

/// What scanning does.
public enum ScanMode {
  /// Puts things in their current place.
  CHECK_IN,
  /// Puts things in place and makes it their home.
  SET_HOME,
  /// Only tells what is known.
  LOOKUP
}
