package nl.hangmap.classification;

/// How a document is kept: scanned into object storage, or on paper with only its key points on
/// file.
public enum Handling {
  DYNAMIC,
  STATIC
}
