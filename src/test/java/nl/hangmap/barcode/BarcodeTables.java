package nl.hangmap.barcode;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Prints the tables about barcodes of docs/benchmarks.md: ours beside other readers on pictures
/// with their texts and on made-up A4 pages, pages without a code, pages made to be slow, and our
/// own labels.
public final class BarcodeTables {

  /// Folder of samples, another one by `-Dhangmap.samples`.
  private static final Path DATA = Path.of(System.getProperty("hangmap.samples", "../shared/data"));

  private static final Path SAMPLES = DATA.resolve("barcodes");
  private static final Path PAGES = DATA.resolve("ocr");

  private static final long SEED = 7;
  private static final int ROUNDS = 2;
  private static final int LABELS = 20;

  private BarcodeTables() {}

  /// @param arguments any of `pictures`, `pages`, `blank`, `labels`; nothing means all
  public static void main(String[] arguments) throws Exception {
    print(List.of(arguments), System.out);
  }

  public static void print(List<String> wanted, PrintStream out) throws Exception {
    var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    out.printf(Locale.ROOT, "Load when it began: %.1f%n", load);
    if (wanted.isEmpty() || wanted.contains("pictures")) {
      pictures(out);
    }
    if (wanted.isEmpty() || wanted.contains("pages")) {
      pages(out);
    }
    if (wanted.isEmpty() || wanted.contains("blank")) {
      withoutCode(out);
    }
    if (wanted.isEmpty() || wanted.contains("labels")) {
      out.println("%nOwn labels at 150 dpi: labels | read | wrong | ms".formatted());
      OwnLabelsBenchmark.print(SEED, LABELS, false, out);
    }
  }

  private static void pictures(PrintStream out) throws Exception {
    if (!Files.isDirectory(SAMPLES)) {
      out.println("no pictures in " + SAMPLES);
      return;
    }
    var files = files(SAMPLES, ".*\\.(png|jpg|gif)");
    var ours = new BarcodeReader();
    for (var file : files) {
      ours.read(ImageIO.read(file.toFile()));
    }
    var contest = new Contest();
    for (var file : files) {
      var set = file.getName(file.getNameCount() - 2).toString().replaceAll("-\\d+$", "");
      contest.round(set, ImageIO.read(file.toFile()), file, expected(file));
    }
    out.printf("%nPictures: read / wrong values / ms of processor time a picture%n");
    contest.print(out);
  }

  private static void pages(PrintStream out) throws Exception {
    var contest = new Contest();
    var benchmark = new PageBenchmark(SEED, false);
    var file = Files.createTempFile("page", ".png");
    for (var fate : PageBenchmark.Fate.values()) {
      for (var format : PageBenchmark.FORMATS) {
        for (int round = 0; round < ROUNDS; round++) {
          var text = format == BarcodeFormat.ITF ? "12345678901231" : "F00000001236";
          var page = benchmark.page(fate, format, text);
          ImageIO.write(page, "png", file.toFile());
          contest.round(fate.name().toLowerCase(Locale.ROOT), page, file, text);
        }
      }
    }
    for (int i = 0; i < 8; i++) {
      var page = benchmark.pageWithoutCode(i);
      ImageIO.write(page, "png", file.toFile());
      contest.round("without a code", page, file, "");
    }
    Files.delete(file);
    out.printf("%nA4 pages: read / wrong values / ms of processor time a page%n");
    contest.print(out);
  }

  private static void withoutCode(PrintStream out) throws IOException {
    var reader = new BarcodeReader();
    var benchmark = new PageBenchmark(SEED, false);
    var pages = new ArrayList<BufferedImage>();
    for (int i = 0; i < 12; i++) {
      pages.add(benchmark.pageWithoutCode(i));
    }
    if (Files.isDirectory(PAGES)) {
      for (var file : files(PAGES, ".*\\.(jpg|tif)")) {
        pages.add(ImageIO.read(file.toFile()));
      }
    }
    times(reader, pages);
    var ordinary = times(reader, pages);
    var worst = times(reader, PatternPage.all());
    out.printf(
        Locale.ROOT,
        "%nPages at 300 dpi without a code: %d, median %.0f ms, slowest %.0f ms of one thread%n",
        ordinary.size(),
        ordinary.get(ordinary.size() / 2),
        ordinary.getLast());
    out.printf(
        Locale.ROOT,
        "Pages made of patterns: %d, median %.0f ms, slowest %.0f ms%n",
        worst.size(),
        worst.get(worst.size() / 2),
        worst.getLast());
  }

  private static List<Double> times(BarcodeReader reader, List<BufferedImage> pages) {
    var clock = ManagementFactory.getThreadMXBean();
    var times = new ArrayList<Double>();
    for (var page : pages) {
      long start = clock.getCurrentThreadCpuTime();
      var found = reader.read(page);
      times.add((clock.getCurrentThreadCpuTime() - start) / 1e6);
      if (!found.isEmpty()) {
        throw new IllegalStateException("read where there is no code: " + found);
      }
    }
    times.sort(null);
    return times;
  }

  private static List<Path> files(Path folder, String names) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().matches(names)).sorted().toList();
    }
  }

  static String expected(Path image) throws IOException {
    var name = image.toString().replaceAll("\\.[a-z]+$", "");
    if (Files.exists(Path.of(name + ".txt"))) {
      return Files.readString(Path.of(name + ".txt"));
    }
    var bytes = Path.of(name + ".bin");
    return Files.exists(bytes) ? Files.readString(bytes, StandardCharsets.ISO_8859_1) : "";
  }
}
