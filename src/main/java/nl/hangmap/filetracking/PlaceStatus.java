package nl.hangmap.filetracking;

/// Whether it is known where something lies.
public enum PlaceStatus {
  /// In use, but neither it nor what it lies in was ever put at a location.
  REGISTERED,
  /// At a location, directly or in something that is.
  ON_SHELF
}
