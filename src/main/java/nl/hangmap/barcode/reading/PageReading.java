package nl.hangmap.barcode.reading;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads all barcodes of one page, the cheapest passes first.
public final class PageReading {

  private static final int LONGEST_AT_A_GLANCE = 2000;
  private static final int SMALL = 1100;
  private static final int MOST_DOUBTFUL = 6;

  /// How many places may be looked at in vain before the rest is taken for print and pictures.
  private static final int MOST_FRUITLESS = 12;

  /// How many pairs of patterns are tried as the two ends of one PDF417.
  private static final int MOST_PAIRS = 12;

  private static final int MOST_PARTS = 2;
  private static final int CLOSER_MARGIN = 8;
  private static final int SMALLEST = 8;

  private final Effort effort = new Effort();
  private final LinearCodes linear = new LinearCodes();
  private final MatrixCodes matrix = new MatrixCodes(effort);
  private final Readers readers = new Readers(linear, matrix, effort);
  private final View page;
  private final View glance;
  private final Findings findings;

  private PageReading(BufferedImage image, Predicate<Sighting> trusted) {
    this.page = View.of(Pixels.gray(image));
    var smaller = page;
    while (smaller.image().longestSide() > LONGEST_AT_A_GLANCE) {
      smaller = smaller.half();
    }
    this.glance = smaller;
    this.findings = new Findings(trusted);
  }

  /// @param trusted whether a code proves by itself that it was read rightly
  public static Seen read(BufferedImage image, Predicate<Sighting> trusted) {
    if (Math.min(image.getWidth(), image.getHeight()) < SMALLEST) {
      return new Seen(List.of(), Optional.empty(), true);
    }
    return new PageReading(image, trusted).read();
  }

  /// What was seen on a page.
  ///
  /// @param patch the bars of a separator or of a first sheet
  /// @param complete false when the search was ended because the page would have cost too much
  public record Seen(List<Sighting> sightings, Optional<PatchBars.Patch> patch, boolean complete) {}

  private Seen read() {
    wholePage();
    linearRegions(glance);
    if (findings.counting().isEmpty() && glance.image().longestSide() > SMALL) {
      linearRegions(glance.half().half());
    }
    matrixRegions(MatrixRegions.find(glance.image()));
    if (findings.counting().isEmpty() && page.image().longestSide() <= SMALL) {
      matrixRegions(MatrixRegions.findInPhotograph(glance.image()));
    }
    if (findings.counting().isEmpty() && page.image().longestSide() <= SMALL) {
      new Ladder(page, readers, findings).climb();
    }
    confirmDoubtful();
    var counting = findings.counting();
    // The bars of a large barcode are none of a patch code.
    var patch =
        PatchBars.find(glance)
            .filter(
                bars -> counting.stream().noneMatch(one -> one.region().touches(bars.region())));
    return new Seen(counting, patch, !effort.isSpent());
  }

  /// Looks again, closer, where a code was seen that nothing has confirmed yet.
  private void confirmDoubtful() {
    for (var seen : findings.doubtful().stream().limit(MOST_DOUBTFUL).toList()) {
      int margin = 10 + Math.max(seen.region().width(), seen.region().height()) / 8;
      new Ladder(page.crop(seen.region().grown(margin)), readers, findings).confirm();
    }
  }

  private void wholePage() {
    var bitmap = Luminance.locally(glance.image());
    if (!isReadable(bitmap)) {
      return;
    }
    matrix.squares(glance, bitmap).forEach(seen -> findings.add(seen, "page"));
    matrix.stacks(glance, bitmap).forEach(seen -> findings.add(seen, "page"));
    new RowScan(glance, linear, findings, "page").scan(bitmap);
  }

  private void linearRegions(View view) {
    double factor = (double) page.image().longestSide() / view.image().longestSide();
    var fruitless = new ArrayList<LinearRegion>();
    for (var found : LinearRegions.find(view.image())) {
      var region = found.scaled(factor);
      if (!effort.allows(StripReading.cost(region))) {
        return;
      }
      if (!new StripReading(page, region, findings).read(linear, matrix)) {
        fruitless.add(region);
      }
      if (fruitless.size() == MOST_FRUITLESS) {
        break;
      }
    }
    stacks(fruitless);
  }

  /// Looks for PDF417 between patterns of bars that by themselves say nothing.
  private void stacks(List<LinearRegion> patterns) {
    int pairs = 0;
    for (int left = 0; left < patterns.size(); left++) {
      for (int right = left + 1; right < patterns.size() && pairs < MOST_PAIRS; right++) {
        if (patterns.get(left).continues(patterns.get(right))) {
          pairs++;
          var whole = patterns.get(left).joined(patterns.get(right));
          new StripReading(page, whole, findings).readStack(matrix);
        }
      }
    }
  }

  private void matrixRegions(List<Region> regions) {
    int fruitless = 0;
    for (var found : regions) {
      var region = glance.onPage(found);
      if (!findings.covers(region)) {
        if (readMatrix(region) || (!findings.counting().isEmpty() && readParts(region))) {
          fruitless = 0;
        } else if (++fruitless == MOST_FRUITLESS) {
          return;
        }
      }
    }
  }

  private boolean readMatrix(Region region) {
    int margin = Math.max(6, Math.max(region.width(), region.height()) / 8);
    new Ladder(page.crop(region.grown(margin)), readers, findings).climbMatrix();
    return findings.covers(region);
  }

  /// On a sheet of labels, a code and the print close to it look like one from afar.
  private boolean readParts(Region region) {
    var closer = page.crop(region.grown(CLOSER_MARGIN));
    boolean read = false;
    for (var part : MatrixRegions.find(closer.image()).stream().limit(MOST_PARTS).toList()) {
      read |= readMatrix(closer.onPage(part));
    }
    return read;
  }

  static boolean isReadable(BinaryBitmap bitmap) {
    try {
      return bitmap.getBlackMatrix().getWidth() > 0;
    } catch (NotFoundException blank) {
      return false;
    }
  }
}
