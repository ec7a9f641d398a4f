package nl.hangmap.capture;

/// Where the pages of a batch are; every page received is counted in exactly one of the others.
///
/// @param blank pages with nothing on them, set aside
/// @param processing pages that are still being read, split or filed
public record PageCounts(
    int received,
    int filed,
    int inReview,
    int rejected,
    int separators,
    int blank,
    int processing) {

  /// Counts of a batch without blank pages.
  public PageCounts(
      int received, int filed, int inReview, int rejected, int separators, int processing) {
    this(received, filed, inReview, rejected, separators, 0, processing);
  }
}
