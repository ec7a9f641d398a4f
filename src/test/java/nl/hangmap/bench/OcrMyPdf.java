package nl.hangmap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The peer to measure beside, when it is installed: its CPU time and its errors on the same stack.
final class OcrMyPdf {

  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s");

  private OcrMyPdf() {}

  /// Empty when it is not installed.
  static Optional<Throughput> measure(SampleStack stack, Path pdf, String languages)
      throws IOException, InterruptedException {
    if (run("command -v ocrmypdf").isBlank()) {
      return Optional.empty();
    }
    Path text = pdf.resolveSibling("ocrmypdf.txt");
    String line =
        "ocrmypdf -q -l %s --output-type pdfa --sidecar %s %s %s >/dev/null 2>&1; times"
            .formatted(languages, text, pdf, pdf.resolveSibling("ocrmypdf.pdf"));
    long start = System.nanoTime();
    double cpu = seconds(run(line));
    double wall = (System.nanoTime() - start) / 1e9;
    if (!Files.exists(text)) {
      throw new IOException("ocrmypdf failed: " + line);
    }
    return Optional.of(new Throughput(stack.size(), cpu, wall, errors(stack, text)));
  }

  private static Map<String, CharacterErrors> errors(SampleStack stack, Path text)
      throws IOException {
    return stack.errorsByKind(List.of(Files.readString(text).split("\f", -1)));
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
