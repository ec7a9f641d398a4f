package nl.hangmap.capture;

/// Tells readings that can be relied on from those that a person must compare with the image.
final class Legibility {

  /// Print that was read rightly is read with more confidence than this.
  static final float LEGIBLE = 65;

  private Legibility() {}
}
