package nl.hangmap.mailroom.web;

import java.util.List;
import java.util.stream.LongStream;

/// The parts in which the forms of a long mailing are printed.
final class FormParts {

  /// So many parts are offered on the page; the rest is for the API.
  private static final int MOST = 100;

  private FormParts() {}

  /// Pieces `from` to `to`.
  record Part(long from, long to) {}

  static List<Part> of(long pieces, int size) {
    return LongStream.iterate(1, from -> from <= pieces, from -> from + size)
        .limit(MOST)
        .mapToObj(from -> new Part(from, Math.min(from + size - 1, pieces)))
        .toList();
  }
}
