package nl.hangmap.bench;

import java.nio.file.Path;

/// All figures in one run: start, pages through the worker, and client files and search at size.
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
    try (Scratch scratch = Scratch.named("search")) {
      SearchBenchmark.print(CUSTOMERS, scratch.folder(), System.out);
    }
    System.exit(0);
  }
}
