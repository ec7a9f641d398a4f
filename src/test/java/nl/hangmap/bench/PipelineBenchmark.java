package nl.hangmap.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.hangmap.capture.worker.AssemblePage;
import nl.hangmap.capture.worker.OpenedPage;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.PageWorkers;
import nl.hangmap.capture.worker.PdfMetadata;
import nl.hangmap.capture.worker.ReadOptions;
import nl.hangmap.capture.worker.TextFile;
import nl.hangmap.capture.worker.WorkerSettings;
import nl.hangmap.kernel.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Prints pages per CPU-second of a scanned stack through opening, barcodes, text and PDF/A, the
/// character error rate where the true text is known, and the same of `ocrmypdf` where it is
/// installed.
public final class PipelineBenchmark {

  static final Path SAMPLES = Path.of("../shared/data/ocr");

  /// What a peer must be told to read the same pages; ours reads English with the Dutch model.
  private static final String PEER_LANGUAGES = "nld+eng";

  private final PageWorkers workers;
  private final SampleStack stack;
  private final Path scratch;

  private PipelineBenchmark(PageWorkers workers, SampleStack stack, Path scratch) {
    this.workers = workers;
    this.stack = stack;
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
    SampleStack stack = SampleStack.in(samples);
    try (Scratch scratch = Scratch.named("pipeline")) {
      Path pdf = stack.asPdf(scratch.folder().resolve("stack.pdf"));
      Throughput own;
      try (PageWorkers workers = workers(scratch.folder(), languages)) {
        own = new PipelineBenchmark(workers, stack, scratch.folder()).measure(pdf);
      }
      own.print("hangmap", out);
      try (PageWorkers workers = workers(scratch.folder(), languages)) {
        new PipelineBenchmark(workers, stack, scratch.folder()).printBitonal(pdf, out);
      }
      var peer = OcrMyPdf.measure(stack, pdf, PEER_LANGUAGES);
      if (peer.isEmpty()) {
        out.println("ocrmypdf is not installed");
      } else {
        peer.get().print("ocrmypdf", out);
        own.printBeside(peer.get(), out);
      }
    }
  }

  private static PageWorkers workers(Path scratch, String languages) {
    WorkerSettings settings =
        new Binder(
                new MapConfigurationPropertySource(Map.of("hangmap.worker.languages", languages)))
            .bindOrCreate("hangmap.worker", WorkerSettings.class);
    return new PageWorkers(settings, new DataFolder(scratch, false, "all"));
  }

  /// The second of two passes: an instance that takes in scans has been running for a while.
  private Throughput measure(Path pdf) throws Exception {
    through(pdf);
    Duration before = cpu();
    long start = System.nanoTime();
    List<String> texts = through(pdf);
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = cpu().minus(before).toMillis() / 1e3;
    return new Throughput(stack.size(), cpu, wall, stack.errorsByKind(texts));
  }

  private List<String> through(Path pdf) throws Exception {
    Path folder = Files.createTempDirectory(scratch, "pages");
    List<OpenedPage> pages = workers.open(pdf, folder).orThrow().pages();
    List<AssemblePage> read = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<@Nullable PageText>> texts = new ArrayList<>();
      pages.forEach(page -> texts.add(threads.submit(() -> text(page))));
      for (int i = 0; i < pages.size(); i++) {
        PageText text = texts.get(i).get();
        Path file = folder.resolve("text-" + i + ".json");
        read.add(
            new AssemblePage(
                pages.get(i).image(), text == null ? null : TextFile.write(text, file)));
      }
    }
    PdfMetadata metadata = new PdfMetadata("sample", "nl", Instant.EPOCH);
    workers.assemble(read, metadata, folder.resolve("out.pdf")).orThrow();
    return read.stream().map(PipelineBenchmark::textOf).toList();
  }

  /// How large the black-and-white pages are in the PDF/A, which is lossless for them.
  private void printBitonal(Path pdf, PrintStream out) throws Exception {
    Path folder = Files.createTempDirectory(scratch, "bitonal");
    List<AssemblePage> bitonal =
        workers.open(pdf, folder).orThrow().pages().stream()
            .filter(page -> page.image().colour() == PageImage.Colour.BITONAL)
            .map(page -> new AssemblePage(page.image(), null))
            .toList();
    if (bitonal.isEmpty()) {
      return;
    }
    PdfMetadata metadata = new PdfMetadata("bitonal", "nl", Instant.EPOCH);
    long bytes = workers.assemble(bitonal, metadata, folder.resolve("out.pdf")).orThrow();
    out.printf(
        Locale.ROOT,
        "bitonal pages in PDF/A (JBIG2, lossless): %d pages, %.1f KB each%n",
        bitonal.size(),
        bytes / 1e3 / bitonal.size());
  }

  private @Nullable PageText text(OpenedPage page) throws IOException {
    return workers.read(page.image(), ReadOptions.everything()).orThrow().text();
  }

  private static String textOf(AssemblePage page) {
    TextFile text = page.text();
    return text == null ? "" : text.read().text();
  }

  /// This process and its workers together.
  private Duration cpu() {
    return workers.processes().stream()
        .flatMap(number -> ProcessHandle.of(number).stream())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(ProcessHandle.current().info().totalCpuDuration().orElseThrow(), Duration::plus);
  }
}
