package nl.hangmap.bench;

import java.util.Map;

/// Character error rate: edits between two texts over the length of the true one, with quotes,
/// dashes and ligatures unified and white space folded.
final class CharacterErrors {

  private static final Map<String, String> FOLDED =
      Map.ofEntries(
          Map.entry("\u2019", "'"),
          Map.entry("\u2018", "'"),
          Map.entry("\u201c", "\""),
          Map.entry("\u201d", "\""),
          Map.entry("\u2014", "-"),
          Map.entry("\u2013", "-"),
          Map.entry("\u00ad", ""),
          Map.entry("\ufb01", "fi"),
          Map.entry("\ufb02", "fl"));

  private long edits;
  private long characters;

  void add(String truth, String read) {
    String wanted = fold(truth);
    edits += distance(wanted, fold(read));
    characters += wanted.length();
  }

  void add(CharacterErrors other) {
    edits += other.edits;
    characters += other.characters;
  }

  double percent() {
    return characters == 0 ? 0 : 100.0 * edits / characters;
  }

  private static String fold(String text) {
    String folded = text;
    for (Map.Entry<String, String> each : FOLDED.entrySet()) {
      folded = folded.replace(each.getKey(), each.getValue());
    }
    return folded.replaceAll("\\s+", " ").strip();
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
