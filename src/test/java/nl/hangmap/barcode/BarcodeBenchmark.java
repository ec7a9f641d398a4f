package nl.hangmap.barcode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// Measures the reader on folders of images with their expected texts: share read, wrong values and
/// time per set. Run with the folder as argument; `-v` after it names the failures.
final class BarcodeBenchmark {

  /// Processor time, because other work on the machine should not show.
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final class Score {
    private int images;
    private int read;
    private int wrong;
    private final List<Double> times = new ArrayList<>();
  }

  private final BarcodeReader reader = new BarcodeReader();
  private final Map<String, Score> scores = new TreeMap<>();
  private final boolean verbose;

  private BarcodeBenchmark(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    new BarcodeBenchmark(false).run(folder);
    var measured = new BarcodeBenchmark(arguments.length > 1);
    measured.run(folder);
    measured.print();
  }

  private void run(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted().toList()) {
        if (file.toString().matches(".*\\.(png|jpg|gif)")) {
          measure(file);
        }
      }
    }
  }

  private void measure(Path file) throws IOException {
    var image = ImageIO.read(file.toFile());
    var score =
        scores.computeIfAbsent(file.getName(file.getNameCount() - 2).toString(), s -> new Score());
    long start = CLOCK.getCurrentThreadCpuTime();
    var found = reader.read(image);
    score.times.add((CLOCK.getCurrentThreadCpuTime() - start) / 1e6);
    score.images++;
    var expected = expected(file);
    boolean read = found.stream().anyMatch(code -> code.text().equals(expected));
    long wrong = found.stream().filter(code -> !code.text().equals(expected)).count();
    score.read += read ? 1 : 0;
    score.wrong += (int) wrong;
    if (verbose && (!read || wrong > 0) && !(expected.isEmpty() && wrong == 0)) {
      System.out.printf(Locale.ROOT, "%s expected %.60s read %s%n", file, expected, found);
    }
  }

  private static String expected(Path image) throws IOException {
    var name = image.toString().replaceAll("\\.[a-z]+$", "");
    if (Files.exists(Path.of(name + ".txt"))) {
      return Files.readString(Path.of(name + ".txt"));
    }
    var bytes = Path.of(name + ".bin");
    return Files.exists(bytes) ? Files.readString(bytes, StandardCharsets.ISO_8859_1) : "";
  }

  private void print() {
    var all = new Score();
    scores.forEach(
        (name, score) -> {
          line(name, score);
          if (!name.startsWith("falsepositives")) {
            all.images += score.images;
            all.read += score.read;
          }
          all.wrong += score.wrong;
          all.times.addAll(score.times);
        });
    line("all", all);
  }

  private static void line(String name, Score score) {
    var sorted = score.times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-18s %3d images  %5.1f %% read  %2d wrong  %6.1f ms mean  %6.1f p95%n",
        name,
        score.images,
        100.0 * score.read / score.images,
        score.wrong,
        sorted.stream().mapToDouble(ms -> ms).average().orElse(0),
        sorted.get((int) (sorted.size() * 0.95)));
  }
}
