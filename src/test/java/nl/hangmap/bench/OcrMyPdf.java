package nl.hangmap.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The peer to measure beside, when it is installed: its CPU time and its errors on the same pages.
final class OcrMyPdf {

  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s");

  private OcrMyPdf() {}

  static void print(List<Path> pages, PrintStream out) throws IOException, InterruptedException {
    if (run("command -v ocrmypdf").isBlank()) {
      out.println("ocrmypdf: not installed");
      return;
    }
    Path folder = Files.createTempDirectory("ocrmypdf");
    CharacterErrors errors = new CharacterErrors();
    double cpu = 0;
    for (Path page : pages) {
      Path text = folder.resolve("text.txt");
      String options = "-q -l nld+eng --output-type pdfa --image-dpi 300 --jobs 1 --sidecar ";
      String line = "ocrmypdf " + options + text + " " + page + " " + folder.resolve("out.pdf");
      cpu += seconds(run(line + " >/dev/null 2>&1; times"));
      Path truth =
          page.resolveSibling(
              page.getFileName().toString().replaceFirst("\\.\\w+$", "") + ".gt.txt");
      if (Files.exists(truth) && Files.exists(text)) {
        errors.add(Files.readString(truth), Files.readString(text));
      }
    }
    out.printf(
        Locale.ROOT,
        "ocrmypdf: %d pages, %.2f CPU-s a page, %.2f pages a CPU-second, CER %.2f %%%n",
        pages.size(),
        cpu / pages.size(),
        pages.size() / cpu,
        errors.percent());
  }

  private static String run(String line) throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("bash", "-c", line).start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return output;
  }

  /// The sum of all times the shell tells: its own and its children's, user and system.
  private static double seconds(String times) {
    Matcher each = TIMES.matcher(times);
    double sum = 0;
    while (each.find()) {
      sum += 60 * Double.parseDouble(each.group(1)) + Double.parseDouble(each.group(2));
    }
    return sum;
  }
}
