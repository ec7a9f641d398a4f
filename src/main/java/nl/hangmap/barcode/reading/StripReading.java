package nl.hangmap.barcode.reading;

/// Reads what stands in a region of parallel bars: a linear code, or a PDF417.
final class StripReading {

  /// What setting one region upright and reading its profiles takes, for each pixel of its length.
  private static final int LOOKING = 2500;

  private static final long SETTING_UPRIGHT = 20;
  private static final long LARGEST = 6_000_000;

  private final View page;
  private final LinearRegion region;
  private final Findings findings;

  StripReading(View page, LinearRegion region, Findings findings) {
    this.page = page;
    this.region = region;
    this.findings = findings;
  }

  /// What reading this region costs without its stacks.
  static long cost(LinearRegion region) {
    return (long) (LOOKING * region.across());
  }

  /// Whether the profiles settle what the code is.
  private boolean readLines(LinearStrip strip, LinearCodes linear) {
    for (var edges : Edges.values()) {
      for (int number = 0; number < strip.profiles(); number++) {
        var code = linear.read(strip.row(number, edges));
        if (code.isPresent() && settles(strip, code.get(), edges + " strip " + number)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean settles(LinearStrip strip, LinearCodes.RowCode code, String pass) {
    var place = strip.onPage(code.from(), code.to());
    findings.add(new Sighting(code.format(), code.text(), place), pass);
    return findings.covers(place);
  }

  /// Whether something was settled.
  boolean read(LinearCodes linear, MatrixCodes matrix) {
    var strip = new LinearStrip(page.image(), region);
    if (readLines(strip, linear)) {
      return true;
    }
    return readStack(strip, matrix);
  }

  /// Whether the region holds a PDF417.
  boolean readStack(MatrixCodes matrix) {
    return readStack(new LinearStrip(page.image(), region), matrix);
  }

  private boolean readStack(LinearStrip strip, MatrixCodes matrix) {
    for (double factor : new double[] {1, 0.5, 2}) {
      long pixels = strip.pixels(factor);
      if (pixels > LARGEST || !matrix.effort().allows(SETTING_UPRIGHT * pixels)) {
        continue;
      }
      var picture = strip.picture(factor);
      for (var seen : matrix.stacks(picture, Luminance.locally(picture.image()))) {
        findings.add(seen, "strip picture " + factor);
        if (findings.covers(seen.region())) {
          return true;
        }
      }
    }
    return false;
  }
}
