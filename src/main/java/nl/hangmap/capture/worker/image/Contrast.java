package nl.hangmap.capture.worker.image;

/// How far ink and paper lie apart on an evened page, and how much the paper is in turmoil.
///
/// @param ink level of typical ink
/// @param noise standard deviation of the paper
record Contrast(double ink, double noise) {

  /// Level of the paper on an evened page.
  static final int PAPER = 200;

  private static final double LEAST_DEPTH = 0.12 * PAPER;

  static Contrast of(GreyImage even) {
    int[] histogram = new int[256];
    for (byte sample : even.samples()) {
      histogram[sample & 0xFF]++;
    }
    double noise = noise(histogram);
    int below = (int) (PAPER - Math.max(LEAST_DEPTH, 3.5 * noise));
    int inked = 0;
    for (int value = 0; value < below; value++) {
      inked += histogram[value];
    }
    double ink = inked == 0 ? 0 : Background.percentile(histogram, inked, 0.3);
    return new Contrast(Math.min(ink, PAPER - LEAST_DEPTH), noise);
  }

  /// From the samples brighter than paper, which ink leaves alone.
  private static double noise(int[] histogram) {
    double squares = 0;
    long count = 1;
    for (int value = PAPER; value < 255; value++) {
      squares += (double) histogram[value] * (value - PAPER) * (value - PAPER);
      count += histogram[value];
    }
    return Math.sqrt(squares / count);
  }

  /// Below this an evened sample is ink.
  int threshold() {
    return (int) Math.min(PAPER - Math.max(LEAST_DEPTH, 3 * noise), (PAPER + ink) / 2);
  }

  /// The page with its ink at 0 and its paper at 255.
  GreyImage stretched(GreyImage even) {
    double white = PAPER - noise;
    byte[] mapped = new byte[256];
    for (int value = 0; value < 256; value++) {
      double share = (value - ink) / Math.max(1, white - ink);
      mapped[value] = (byte) Math.round(255 * Math.max(0, Math.min(1, share)));
    }
    GreyImage stretched = new GreyImage(even.width(), even.height());
    byte[] from = even.samples();
    byte[] to = stretched.samples();
    for (int i = 0; i < to.length; i++) {
      to[i] = mapped[from[i] & 0xFF];
    }
    return stretched;
  }
}
