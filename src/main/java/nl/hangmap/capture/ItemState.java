package nl.hangmap.capture;

/// How far a document found in a batch has come.
public enum ItemState {
  FILING,
  FILED,
  REVIEW,
  REJECTED,
  /// A person put all its pages with other documents.
  EMPTY
}
