package nl.hangmap.barcode.reading;

/// What looking at one page may cost, counted in pixels looked at rather than in time, so that the
/// same page always ends at the same place.
final class Effort {

  /// Many times what pages of real post take; about a second.
  private static final long MOST = 1_200_000_000;

  private long left = MOST;
  private boolean spent;

  /// Takes the cost of a step when enough is left; otherwise the step must be left out.
  boolean allows(long pixels) {
    if (pixels > left) {
      spent = true;
      return false;
    }
    left -= pixels;
    return true;
  }

  /// Whether anything was left out.
  boolean isSpent() {
    return spent;
  }
}
