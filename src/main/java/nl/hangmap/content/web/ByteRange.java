package nl.hangmap.content.web;

import java.util.Optional;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/// The part of some bytes that a request asks for, both ends included.
record ByteRange(long first, long last, long size) {

  /// The part that a `Range` header names, or empty when all is to be answered: without the header,
  /// with one that cannot be read, and with one of several parts.
  ///
  /// @throws Refusal `content.range-wrong` when the part begins beyond the end
  static Optional<ByteRange> of(@Nullable String header, long size) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      var ranges = HttpRange.parseRanges(header);
      return ranges.size() == 1 ? Optional.of(of(ranges.getFirst(), size)) : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static ByteRange of(HttpRange range, long size) {
    long first = range.getRangeStart(size);
    if (first >= size) {
      throw new Refusal(Refusal.Kind.RANGE_WRONG, "content.range-wrong", size);
    }
    return new ByteRange(first, range.getRangeEnd(size), size);
  }

  long length() {
    return last - first + 1;
  }

  /// As the answer's `Content-Range` says it.
  String header() {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
