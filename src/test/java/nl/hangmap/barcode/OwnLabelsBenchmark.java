package nl.hangmap.barcode;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import nl.hangmap.barcode.OwnLabels.Scanner;

/// Measures the reader on our own labels, stuck on letters and scanned at 150 dpi: share read,
/// wrong values and processor time.
public final class OwnLabelsBenchmark {

  private static final List<Scanner> SCANNERS =
      List.of(
          new Scanner("noise, skew 5°, blur", 5, 0.25, 15),
          new Scanner("more noise, skew 5°, more blur", 5, 0.34, 25));

  private final OwnLabels labels;
  private final PrintStream out;
  private final boolean verbose;
  private final BarcodeReader reader = new BarcodeReader();
  private int pages;
  private int read;
  private int wrong;
  private long time;

  private OwnLabelsBenchmark(OwnLabels labels, boolean verbose, PrintStream out) {
    this.labels = labels;
    this.verbose = verbose;
    this.out = out;
  }

  /// @param arguments seed, labels of each kind; `-v` after them names the misses
  public static void main(String[] arguments) throws IOException {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 7;
    int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    print(seed, each, arguments.length > 2, System.out);
  }

  static void print(long seed, int each, boolean verbose, PrintStream out) throws IOException {
    var labels = OwnLabels.in(Files.createTempDirectory("labels"), seed);
    for (var scanner : SCANNERS) {
      OwnLabels.byWhatTheyCarry(labels.templates())
          .forEach(
              (what, templates) -> {
                var group = new OwnLabelsBenchmark(labels, verbose, out);
                templates.forEach(template -> group.measure(template, scanner, each));
                group.line(what + ", " + scanner.name());
              });
    }
  }

  private void measure(String template, Scanner scanner, int each) {
    int before = read;
    for (int i = 0; i < each; i++) {
      var letter = labels.letter(template, scanner);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      var found = reader.read(letter.scan());
      time += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      var right = letter.identifier().text();
      read += found.stream().anyMatch(code -> code.text().equals(right)) ? 1 : 0;
      wrong += (int) found.stream().filter(code -> !code.text().equals(right)).count();
      pages++;
    }
    if (verbose && read - before < each) {
      out.printf("  %s: %d of %d%n", template, read - before, each);
    }
  }

  private void line(String name) {
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f %% | %d | %.0f |%n",
        name,
        pages,
        100.0 * read / pages,
        wrong,
        time / 1e6 / pages);
  }
}
