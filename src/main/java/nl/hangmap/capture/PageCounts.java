package nl.hangmap.capture;

/// Where the pages of a batch are; every page received is counted in exactly one of the others.
///
/// @param processing pages that are still being read, split or filed
public record PageCounts(
    int received, int filed, int inReview, int rejected, int separators, int processing) {

  static PageCounts of(int filed, int inReview, int rejected, int separators, int processing) {
    return new PageCounts(
        filed + inReview + rejected + separators + processing,
        filed,
        inReview,
        rejected,
        separators,
        processing);
  }
}
