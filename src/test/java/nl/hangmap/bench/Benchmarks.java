package nl.hangmap.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/// All figures in one run: pages through the worker, and client files and search at size.
final class Benchmarks {

  private static final int CUSTOMERS = 100_000;

  private Benchmarks() {}

  /// @param arguments folder of sample pages (or nothing for the usual one)
  public static void main(String[] arguments) throws Exception {
    PipelineBenchmark.print(
        arguments.length > 0 ? Path.of(arguments[0]) : PipelineBenchmark.SAMPLES,
        "nld",
        System.out);
    SearchBenchmark.print(CUSTOMERS, Files.createTempDirectory("search-bench-"), System.out);
    System.exit(0);
  }
}
