package nl.hangmap.capture;

/// How soon the pages of a batch are worked on, compared with those of others.
public enum Urgency {
  LOW(10),
  NORMAL(20),
  HIGH(30);

  private final int priority;

  Urgency(int priority) {
    this.priority = priority;
  }

  /// Priority of its least pressing job; below that of every other job of the application, so that
  /// no stack however large keeps those waiting.
  int priority() {
    return priority;
  }
}
