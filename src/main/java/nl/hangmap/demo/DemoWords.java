package nl.hangmap.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A list of words to make up data from, one per line of a file in `demo/`.
record DemoWords(List<String> words) {

  static final DemoWords FIRST_NAMES = read("first-names");
  static final DemoWords STREETS = read("streets");
  static final DemoWords CITIES = read("cities");
  static final DemoWords TRADES = read("trades");
  static final DemoWords CAUSES = read("causes");

  private static final DemoWords SURNAMES = read("surnames");

  /// A surname with its prefix apart.
  record Surname(@Nullable String prefix, String name) {

    String whole() {
      return prefix == null ? name : prefix + " " + name;
    }
  }

  String any(SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  /// A surname; the common ones stand first in their file and come up often, as in life.
  static Surname surname(SplittableRandom random) {
    double skewed = Math.pow(random.nextDouble(), 3);
    var whole = SURNAMES.words.get((int) (skewed * SURNAMES.words.size()));
    int start = 0;
    while (start < whole.length() && !Character.isUpperCase(whole.charAt(start))) {
      start++;
    }
    return start == 0
        ? new Surname(null, whole)
        : new Surname(whole.substring(0, start).strip(), whole.substring(start));
  }

  private static DemoWords read(String name) {
    var stream = DemoWords.class.getResourceAsStream("/demo/" + name + ".txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8))) {
      return new DemoWords(lines.lines().filter(line -> !line.isBlank()).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the demo's " + name, unreadable);
    }
  }
}
