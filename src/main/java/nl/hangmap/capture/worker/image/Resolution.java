package nl.hangmap.capture.worker.image;

/// What resolution to believe: files often state none, or that of a screen.
public final class Resolution {

  /// Longest side of A4 in inches.
  private static final double PAGE = 297 / 25.4;

  private static final double SHORTEST_SIDE = 2;
  private static final double LONGEST_SIDE = 24;

  private Resolution() {}

  /// The stated resolution when it makes a page of a size that exists; otherwise the one that makes
  /// the image an A4 page.
  public static int believable(double stated, int width, int height) {
    double inches = Math.max(width, height) / stated;
    if (stated >= 50 && inches >= SHORTEST_SIDE && inches <= LONGEST_SIDE) {
      return (int) Math.round(stated);
    }
    return (int) Math.max(50, Math.round(Math.max(width, height) / PAGE));
  }
}
