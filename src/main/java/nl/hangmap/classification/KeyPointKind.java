package nl.hangmap.classification;

/// What may be entered for a key point.
public enum KeyPointKind {
  TEXT,
  DATE,
  MONEY,
  NUMBER
}
