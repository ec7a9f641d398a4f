package nl.hangmap.capture;

/// Why nothing could be taken from a file; its bytes are kept all the same.
public enum FileProblem {
  EMPTY,
  ENCRYPTED,
  TRUNCATED,
  NOT_SUPPORTED,
  /// The system's libheif is not installed.
  NEEDS_LIBHEIF,
  TOO_LARGE,
  TOO_MANY_PAGES,
  DAMAGED,
  TIMED_OUT,
  CRASHED,
  OUT_OF_MEMORY,
  /// It came within messages within messages, deeper than is followed.
  NESTED,
  /// There are not as many backs as fronts, or the other side could not be opened.
  SIDES_DIFFER,
  /// It opens, and has no pages.
  NO_PAGES,
  /// Opening failed again and again for a reason that is not known.
  NOT_OPENED
}
