package nl.hangmap.barcode;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Measures the reader on made-up A4 scans: share of codes read, codes that are not there, and
/// processor time, by how the page suffered and by format.
final class PageBenchmark {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  static final List<BarcodeFormat> FORMATS =
      List.of(
          BarcodeFormat.CODE_128,
          BarcodeFormat.DATA_MATRIX,
          BarcodeFormat.QR_CODE,
          BarcodeFormat.CODE_39,
          BarcodeFormat.ITF,
          BarcodeFormat.PDF_417,
          BarcodeFormat.AZTEC);

  /// What happens to a page between printer and file.
  enum Fate {
    CLEAN,
    SKEWED,
    NOISY,
    BLURRED,
    BITONAL,
    COARSE,
    ON_ITS_SIDE,
    TILTED_LABEL
  }

  private final BarcodeReader reader = new BarcodeReader();
  private final Random random;
  private final boolean verbose;

  PageBenchmark(long seed, boolean verbose) {
    this.random = new Random(seed);
    this.verbose = verbose;
  }

  /// @param arguments seed of the pages; `-v` after it names the failures
  public static void main(String[] arguments) {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 7;
    var benchmark = new PageBenchmark(seed, arguments.length > 1);
    benchmark.withoutCode();
    for (var fate : Fate.values()) {
      benchmark.withCodes(fate);
    }
    benchmark.withoutCode();
  }

  private void withCodes(Fate fate) {
    int read = 0;
    int wrong = 0;
    int pages = 0;
    double time = 0;
    for (var format : FORMATS) {
      for (int round = 0; round < 4; round++) {
        var text = format == BarcodeFormat.ITF ? "12345678901231" : "F00000001236";
        var image = page(fate, format, text);
        long start = CLOCK.getCurrentThreadCpuTime();
        var found = reader.read(image);
        time += (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
        boolean hit = found.stream().anyMatch(code -> code.text().equals(text));
        if (verbose && !hit) {
          System.out.println("  missed " + fate + " " + format + " round " + round);
        }
        read += hit ? 1 : 0;
        wrong += (int) found.stream().filter(code -> !code.text().equals(text)).count();
        pages++;
      }
    }
    print(fate.name(), pages, 100.0 * read / pages, wrong, time / pages);
  }

  BufferedImage page(Fate fate, BarcodeFormat format, String text) {
    boolean square =
        format == BarcodeFormat.QR_CODE
            || format == BarcodeFormat.DATA_MATRIX
            || format == BarcodeFormat.AZTEC;
    double module = (square ? 0.45 : 0.25) + 0.1 * random.nextDouble();
    double[] place = {30 + 90 * random.nextDouble(), 40 + 20 * random.nextDouble(), module};
    var page = PaperPage.scannedAt(fate == Fate.COARSE ? 200 : 300).text(95);
    int tilt = fate == Fate.TILTED_LABEL ? random.nextInt(-25, 26) : 0;
    page.turnedCode(format, text, place, tilt);
    double skew = random.nextDouble(-2.5, 2.5);
    return switch (fate) {
      case CLEAN, TILTED_LABEL -> page.noisy(6).image();
      case SKEWED -> page.skewed(skew).noisy(8).image();
      case NOISY -> page.skewed(skew).noisy(45).image();
      case BLURRED -> page.skewed(skew).blurred(5).noisy(10).image();
      case BITONAL -> page.skewed(skew).blurred(3).noisy(25).bitonal();
      case COARSE -> page.skewed(skew).blurred(2).noisy(10).image();
      case ON_ITS_SIDE -> page.skewed(skew).onItsSide().noisy(12).image();
    };
  }

  BufferedImage pageWithoutCode(int number) {
    var page = PaperPage.scannedAt(300).text(25).skewed(random.nextDouble(-2, 2));
    return number % 3 == 0 ? page.noisy(20).bitonal() : page.noisy(20).image();
  }

  private void withoutCode() {
    int wrong = 0;
    int pages = 12;
    double time = 0;
    for (int i = 0; i < pages; i++) {
      var image = pageWithoutCode(i);
      long start = CLOCK.getCurrentThreadCpuTime();
      wrong += reader.read(image).size();
      time += (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    }
    print("no code", pages, 0, wrong, time / pages);
  }

  private static void print(String name, int pages, double read, int wrong, double time) {
    System.out.printf(
        Locale.ROOT,
        "%-14s %3d pages  %5.1f %% read  %2d wrong  %6.1f ms mean%n",
        name,
        pages,
        read,
        wrong,
        time);
  }
}
