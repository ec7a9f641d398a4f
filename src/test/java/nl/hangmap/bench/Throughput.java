package nl.hangmap.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/// What a program needed for a stack of pages, and how well it read them.
///
/// @param pages how many
/// @param cpu processor seconds of all its processes
/// @param wall seconds that passed
/// @param errors by the kind of page, over all pages under `all`
record Throughput(int pages, double cpu, double wall, Map<String, CharacterErrors> errors) {

  double pagesPerCpuSecond() {
    return pages / cpu;
  }

  private double percent() {
    var all = errors.get("all");
    return all == null ? 0 : all.percent();
  }

  void print(String program, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-9s %d pages, %.2f CPU-s a page, %.2f pages a CPU-second, %.1f s in all, CER %.2f %%%n",
        program,
        pages,
        cpu / pages,
        pagesPerCpuSecond(),
        wall,
        percent());
    errors.forEach(
        (kind, of) -> out.printf(Locale.ROOT, "  %s: CER %.2f %%%n", kind, of.percent()));
  }

  void printBeside(Throughput other, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "hangmap to ocrmypdf: %.2f times the pages a CPU-second, %.2f of the errors%n",
        pagesPerCpuSecond() / other.pagesPerCpuSecond(),
        percent() / other.percent());
  }
}
