package nl.hangmap.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.hangmap.search.Highlighted.Piece;

/// Marks in a text what was searched for.
final class Highlighter {

  private static final int SNIPPET = 240;
  private static final int LEAD = 60;
  private static final int MOST_HITS = 2_000;
  private static final String LEFT_OUT = "… ";

  private Highlighter() {}

  /// Where a searched word stands in a text.
  private record Hit(int start, int end, String word) {}

  /// The whole text.
  static Highlighted whole(String text, Predicate<String> wanted) {
    return pieces(text, hits(text, wanted), 0, text.length());
  }

  /// The part of a long text with the most of the searched words, on one line; empty without any.
  static Highlighted best(String text, Predicate<String> wanted) {
    var hits = hits(text, wanted);
    if (hits.isEmpty()) {
      return new Highlighted(List.of());
    }
    int start = start(text, richest(hits).start());
    int end = end(text, start + SNIPPET);
    var part = pieces(text, hits, start, end);
    return new Highlighted(part.pieces().stream().map(Highlighter::onOneLine).toList());
  }

  /// The first hit of the window that has the most different words.
  private static Hit richest(List<Hit> hits) {
    var best = hits.getFirst();
    long most = 0;
    for (int first = 0; first < hits.size(); first++) {
      int from = hits.get(first).start();
      long different =
          hits.subList(first, Math.min(first + 20, hits.size())).stream()
              .takeWhile(hit -> hit.end() <= from + SNIPPET - LEAD)
              .map(Hit::word)
              .distinct()
              .count();
      if (different > most) {
        most = different;
        best = hits.get(first);
      }
    }
    return best;
  }

  private static List<Hit> hits(String text, Predicate<String> wanted) {
    var hits = new ArrayList<Hit>();
    var match = Folding.WORD.matcher(text);
    while (match.find() && hits.size() < MOST_HITS) {
      var word = Folding.word(match.group());
      if (wanted.test(word)) {
        hits.add(new Hit(match.start(), match.end(), word));
      }
    }
    return hits;
  }

  private static Highlighted pieces(String text, List<Hit> hits, int start, int end) {
    var pieces = new ArrayList<Piece>();
    int at = start;
    for (var hit : hits) {
      if (hit.start() < at || hit.end() > end) {
        continue;
      }
      add(pieces, text.substring(at, hit.start()), false);
      add(pieces, text.substring(hit.start(), hit.end()), true);
      at = hit.end();
    }
    add(pieces, text.substring(at, end), false);
    if (start > 0) {
      pieces.addFirst(new Piece(LEFT_OUT, false));
    }
    return new Highlighted(pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean hit) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, hit));
    }
  }

  private static Piece onOneLine(Piece piece) {
    return new Piece(piece.text().replaceAll("[\\s\\p{Cntrl}]+", " "), piece.hit());
  }

  /// A blank some way before the hit.
  private static int start(String text, int hit) {
    if (hit <= LEAD) {
      return 0;
    }
    int at = hit - LEAD;
    while (at < hit && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < hit ? at + 1 : hit;
  }

  private static int end(String text, int wanted) {
    int at = Math.min(wanted, text.length());
    while (at < text.length() && at < wanted + LEAD && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }
}
