package nl.hangmap.barcode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The scores of several readers on the same pictures, by group, printed as a table.
final class Contest {

  private static final String ALL = "all";

  private static final class Score {
    private int pictures;
    private int withCode;
    private int read;
    private int wrong;
    private double millis;
  }

  private final Map<String, Map<Contestant, Score>> scores = new TreeMap<>();
  private final List<Contestant> here = new ArrayList<>();

  Contest() throws IOException, InterruptedException {
    for (var contestant : Contestant.values()) {
      if (contestant.isHere()) {
        here.add(contestant);
      }
    }
  }

  /// @param expected what the picture says, or nothing when it holds no code
  void round(String group, BufferedImage picture, Path file, String expected)
      throws IOException, InterruptedException {
    for (var contestant : here) {
      var found = contestant.read(picture, file);
      count(score(group, contestant), found, expected);
      count(score(ALL, contestant), found, expected);
    }
  }

  private Score score(String group, Contestant contestant) {
    return scores
        .computeIfAbsent(group, name -> new EnumMap<>(Contestant.class))
        .computeIfAbsent(contestant, one -> new Score());
  }

  private static void count(Score score, Contestant.Found found, String expected) {
    score.pictures++;
    score.millis += found.millis();
    boolean coded = !expected.isEmpty();
    var wanted = expected.strip();
    score.withCode += coded ? 1 : 0;
    boolean hit = found.texts().stream().anyMatch(text -> text.strip().equals(wanted));
    score.read += coded && hit ? 1 : 0;
    score.wrong += (int) found.texts().stream().filter(t -> !t.strip().equals(wanted)).count();
  }

  /// Read / wrong / ms a picture for each reader and group.
  void print(PrintStream out) {
    out.print("| | pictures |");
    for (var contestant : Contestant.values()) {
      out.printf(" %s |", contestant.title());
    }
    out.printf("%n|---|---|%s%n", "---|".repeat(Contestant.values().length));
    scores.keySet().stream().filter(group -> !group.equals(ALL)).forEach(name -> line(name, out));
    line(ALL, out);
  }

  private void line(String group, PrintStream out) {
    var line = scores.getOrDefault(group, Map.of());
    out.printf("| %s | %d |", group, score(group, Contestant.HANGMAP).pictures);
    for (var contestant : Contestant.values()) {
      var score = line.get(contestant);
      out.print(score == null ? " not installed |" : cell(score));
    }
    out.println();
  }

  private static String cell(Score score) {
    var read =
        score.withCode == 0
            ? "–"
            : String.format(Locale.ROOT, "%.1f %%", 100.0 * score.read / score.withCode);
    return String.format(
        Locale.ROOT, " %s / %d / %.0f |", read, score.wrong, score.millis / score.pictures);
  }
}
