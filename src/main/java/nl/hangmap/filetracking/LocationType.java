package nl.hangmap.filetracking;

/// The levels of the archive, from a whole site down to one position on a shelf; any may be
/// skipped.
public enum LocationType {
  SITE,
  BUILDING,
  ROOM,
  ROW,
  RACK,
  SHELF,
  POSITION;

  /// Whether a location of the given type may lie in one of this type: only lower ones may.
  public boolean mayHold(LocationType other) {
    return other.ordinal() > ordinal();
  }
}
