package nl.hangmap.bench;

import java.nio.file.Path;
import java.util.List;
import nl.hangmap.barcode.BarcodeTables;

/// All figures in one run: start, pages through the worker, barcodes, and client files and search
/// at size.
final class Benchmarks {

  private static final int CUSTOMERS = 100_000;

  private Benchmarks() {}

  /// @param arguments folder of sample pages (or nothing for the usual one)
  public static void main(String[] arguments) throws Exception {
    StartBenchmark.print(System.out);
    PipelineBenchmark.print(
        arguments.length > 0 ? Path.of(arguments[0]) : PipelineBenchmark.SAMPLES,
        "nld",
        System.out);
    BarcodeTables.print(List.of(), System.out);
    try (Scratch scratch = Scratch.named("search")) {
      SearchBenchmark.print(CUSTOMERS, scratch.folder(), System.out);
    }
    System.exit(0);
  }
}
