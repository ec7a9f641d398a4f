package nl.hangmap.capture.imports;

/// How far an import is.
public enum ImportState {
  /// Its lines are being looked at; nothing was taken.
  CHECKING,
  /// Its list cannot be used as a whole.
  REFUSED,
  /// Every line was looked at, and somebody may start it.
  CHECKED,
  /// Its good lines become documents.
  RUNNING,
  /// It waits to go on.
  STOPPED,
  /// Every good line was taken, or failed.
  DONE;

  /// Whether something of it changes by itself.
  public boolean isUnderWay() {
    return this == CHECKING || this == RUNNING;
  }
}
