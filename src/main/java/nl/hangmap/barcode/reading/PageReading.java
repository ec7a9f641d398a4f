package nl.hangmap.barcode.reading;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Predicate;

/// Reads all barcodes of one page, the cheapest passes first.
public final class PageReading {

  private static final int LONGEST_AT_A_GLANCE = 2000;
  private static final int SMALL = 1100;
  private static final int MOST_DOUBTFUL = 6;

  /// How many places may be looked at in vain before the rest is taken for print and pictures.
  private static final int MOST_FRUITLESS = 12;

  private static final int SMALLEST = 8;

  private final LinearCodes linear = new LinearCodes();
  private final MatrixCodes matrix = new MatrixCodes();
  private final View page;
  private final View glance;
  private final Findings findings;

  private PageReading(BufferedImage image, Predicate<String> trusted) {
    this.page = View.of(Pixels.gray(image));
    var smaller = page;
    while (smaller.image().longestSide() > LONGEST_AT_A_GLANCE) {
      smaller = smaller.half();
    }
    this.glance = smaller;
    this.findings = new Findings(trusted);
  }

  /// @param trusted whether a text proves by itself that it was read rightly
  public static List<Sighting> read(BufferedImage image, Predicate<String> trusted) {
    if (Math.min(image.getWidth(), image.getHeight()) < SMALLEST) {
      return List.of();
    }
    return new PageReading(image, trusted).read();
  }

  private List<Sighting> read() {
    wholePage();
    linearRegions(glance);
    if (findings.counting().isEmpty() && glance.image().longestSide() > SMALL) {
      linearRegions(glance.half().half());
    }
    matrixRegions();
    if (findings.counting().isEmpty() && page.image().longestSide() <= SMALL) {
      new Ladder(page, linear, matrix, findings).climb();
    }
    confirmDoubtful();
    return findings.counting();
  }

  /// Looks again, closer, where a code was seen that nothing has confirmed yet.
  private void confirmDoubtful() {
    for (var seen : findings.doubtful().stream().limit(MOST_DOUBTFUL).toList()) {
      int margin = 10 + Math.max(seen.region().width(), seen.region().height()) / 8;
      new Ladder(page.crop(seen.region().grown(margin)), linear, matrix, findings).climb();
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
    int fruitless = 0;
    for (var found : LinearRegions.find(view.image())) {
      boolean fruitful =
          new StripReading(page, found.scaled(factor), findings).read(linear, matrix);
      if (!fruitful && ++fruitless == MOST_FRUITLESS) {
        return;
      }
    }
  }

  private void matrixRegions() {
    int fruitless = 0;
    for (var found : MatrixRegions.find(glance.image())) {
      var region = glance.onPage(found);
      if (!findings.covers(region)) {
        int margin = Math.max(6, Math.max(region.width(), region.height()) / 8);
        new Ladder(page.crop(region.grown(margin)), linear, matrix, findings).climbMatrix();
        if (!findings.covers(region) && ++fruitless == MOST_FRUITLESS) {
          return;
        }
      }
    }
  }

  static boolean isReadable(BinaryBitmap bitmap) {
    try {
      return bitmap.getBlackMatrix().getWidth() > 0;
    } catch (NotFoundException blank) {
      return false;
    }
  }
}
