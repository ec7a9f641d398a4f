package nl.hangmap.capture;

/// How far a file has come.
public enum FileState {
  /// Its bytes are safe; it has not been opened yet.
  RECEIVED,
  /// Its pages are known and are being read.
  OPENED,
  /// Its pages were divided over documents.
  SPLIT,
  /// Nothing could be taken from it.
  REFUSED,
  /// It is no scan and only kept as it came, such as the message around its attachments.
  KEPT
}
