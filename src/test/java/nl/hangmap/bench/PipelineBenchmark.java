package nl.hangmap.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.hangmap.capture.worker.AssemblePage;
import nl.hangmap.capture.worker.OpenedPage;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.PageWorkers;
import nl.hangmap.capture.worker.PdfMetadata;
import nl.hangmap.capture.worker.ReadOptions;
import nl.hangmap.capture.worker.WorkerSettings;
import nl.hangmap.kernel.DataFolder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Prints pages per CPU-second through opening, reading and writing PDF/A, the character error rate
/// where the true text is known, and the same of `ocrmypdf` where it is installed.
public final class PipelineBenchmark {

  static final Path SAMPLES = Path.of("../shared/data/ocr");
  private static final int WARM_UP = 2;

  private final PageWorkers workers;
  private final Path scratch;
  private final Map<String, CharacterErrors> errors = new TreeMap<>();

  private PipelineBenchmark(PageWorkers workers, Path scratch) {
    this.workers = workers;
    this.scratch = scratch;
  }

  /// @param arguments folder of pages with their text beside them as `.gt.txt`; languages
  public static void main(String[] arguments) throws Exception {
    Path samples = arguments.length > 0 ? Path.of(arguments[0]) : SAMPLES;
    String languages = arguments.length > 1 ? arguments[1] : "nld";
    print(samples, languages, System.out);
    System.exit(0);
  }

  /// Prints the figures, or that there are no samples.
  public static void print(Path samples, String languages, PrintStream out) throws Exception {
    if (!Files.isDirectory(samples)) {
      out.println("pages per CPU-second: no sample pages in " + samples);
      return;
    }
    Path scratch = Files.createTempDirectory("pipeline");
    try (PageWorkers workers = workers(scratch, languages)) {
      new PipelineBenchmark(workers, scratch).measure(pages(samples), out);
    }
    OcrMyPdf.print(pages(samples), out);
  }

  private static PageWorkers workers(Path scratch, String languages) {
    WorkerSettings settings =
        new Binder(
                new MapConfigurationPropertySource(Map.of("hangmap.worker.languages", languages)))
            .bindOrCreate("hangmap.worker", WorkerSettings.class);
    return new PageWorkers(settings, new DataFolder(scratch, false, "all"));
  }

  static List<Path> pages(Path samples) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(samples, "*.{jpg,tif,png,pdf}")) {
      files.forEach(pages::add);
    }
    pages.sort(null);
    return pages;
  }

  private void measure(List<Path> pages, PrintStream out) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> warm : each(threads, pages.subList(0, WARM_UP))) {
        warm.get();
      }
      Duration before = cpu();
      long start = System.nanoTime();
      List<Future<String>> read = each(threads, pages);
      for (int i = 0; i < pages.size(); i++) {
        score(pages.get(i), read.get(i).get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      report(pages.size(), cpu().minus(before).toMillis() / 1e3, seconds, out);
    }
  }

  private List<Future<String>> each(ExecutorService threads, List<Path> pages) {
    return pages.stream().map(page -> threads.submit(() -> through(page))).toList();
  }

  private String through(Path file) throws IOException {
    Path folder = Files.createTempDirectory(scratch, "pages");
    OpenedPage page = workers.open(file, folder).orThrow().pages().getFirst();
    PageText text = workers.read(page.image(), ReadOptions.everything()).orThrow().text();
    PdfMetadata metadata = new PdfMetadata("sample", "nl", Instant.EPOCH);
    Path pdf = folder.resolve("out.pdf");
    workers.assemble(List.of(new AssemblePage(page.image(), text)), metadata, pdf).orThrow();
    return text == null ? "" : text.text();
  }

  private void score(Path page, String read) throws IOException {
    String name = page.getFileName().toString().replaceFirst("\\.\\w+$", "");
    Path truth = page.resolveSibling(name + ".gt.txt");
    if (Files.exists(truth)) {
      CharacterErrors own = new CharacterErrors();
      own.add(Files.readString(truth), read);
      errors.put(name, own);
    }
  }

  private void report(int pages, double cpu, double seconds, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "hangmap: %d pages, %.2f CPU-s a page, %.2f pages a CPU-second, %.1f s in all%n",
        pages,
        cpu / pages,
        pages / cpu,
        seconds);
    CharacterErrors all = new CharacterErrors();
    errors.forEach(
        (name, own) -> {
          out.printf(Locale.ROOT, "  %s CER %.2f %%%n", name, own.percent());
          all.add(own);
        });
    out.printf(Locale.ROOT, "hangmap: CER %.2f %% over all%n", all.percent());
  }

  /// This process and its workers together.
  private Duration cpu() {
    return workers.processes().stream()
        .flatMap(number -> ProcessHandle.of(number).stream())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(ProcessHandle.current().info().totalCpuDuration().orElseThrow(), Duration::plus);
  }
}
