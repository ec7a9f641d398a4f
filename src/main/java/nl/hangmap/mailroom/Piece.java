package nl.hangmap.mailroom;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.filetracking.Scan;
import org.jspecify.annotations.Nullable;

/// A piece with where it was scanned last.
///
/// @param seen null before its first scan
record Piece(PieceView view, @Nullable Seen seen) {

  /// So long after a scan the same person at the same station may still correct it.
  private static final Duration IN_HAND = Duration.ofMinutes(10);

  /// The scan that brought it into its status.
  record Seen(long scan, String device, String by) {

    static Seen by(Scan scan) {
      return new Seen(scan.id(), scan.request().device(), scan.by().name());
    }
  }

  /// What a scan found out.
  ///
  /// @param answer digit, null when none was given
  /// @param reason null for a piece that the customer sent back
  record Return(
      @Nullable String answer, @Nullable UndeliverableReason reason, LocalDate receivedOn) {

    PieceStatus status() {
      return reason == null ? PieceStatus.RETURNED : PieceStatus.UNDELIVERABLE;
    }
  }

  Piece returned(Return found, Scan by) {
    var now =
        new PieceView(
            view.code(),
            view.mailing(),
            view.position(),
            view.customer(),
            view.sentOn(),
            found.status(),
            false,
            found.answer(),
            found.reason(),
            found.receivedOn(),
            by.moment(),
            view.document());
    return new Piece(now, Seen.by(by));
  }

  /// Seen at a station, which now waits for the answer on it.
  Piece waiting(Scan by) {
    return new Piece(open(view.status(), true), Seen.by(by));
  }

  /// The same with the document that its paper is kept as.
  Piece keptAs(@Nullable Identifier document) {
    var now =
        new PieceView(
            view.code(),
            view.mailing(),
            view.position(),
            view.customer(),
            view.sentOn(),
            view.status(),
            view.waitingForAnswer(),
            view.answer(),
            view.reason(),
            view.receivedOn(),
            view.scannedAt(),
            document);
    return new Piece(now, seen);
  }

  boolean isFrom(Scan scan) {
    return seen != null && seen.scan() == scan.id();
  }

  /// Whether the person who scans has it in hand since the scan before.
  boolean isInHandOf(Scan scan) {
    var before = view.scannedAt();
    return seen != null
        && before != null
        && seen.device().equals(scan.request().device())
        && seen.by().equals(scan.by().name())
        && Duration.between(before, scan.moment()).abs().compareTo(IN_HAND) <= 0;
  }

  /// What is needed to bring it back to as it is now, apart from its document.
  Map<String, String> memo() {
    var memo = new HashMap<String, String>();
    memo.put("status", view.status().name());
    memo.put("waiting", Boolean.toString(view.waitingForAnswer()));
    put(memo, "answer", view.answer());
    put(memo, "receivedOn", view.receivedOn());
    if (seen != null) {
      memo.put("scan", Long.toString(seen.scan()));
      memo.put("device", seen.device());
      memo.put("by", seen.by());
    }
    return memo;
  }

  /// As it was when the memo was written: expected back, or returned.
  Piece as(Map<String, String> memo, Scan scan) {
    var status = PieceStatus.valueOf(memo.getOrDefault("status", PieceStatus.MAILED.name()));
    var before =
        memo.containsKey("scan")
            ? new Seen(
                Long.parseLong(memo.getOrDefault("scan", "0")),
                memo.getOrDefault("device", ""),
                memo.getOrDefault("by", ""))
            : null;
    if (status.open()) {
      return new Piece(open(status, Boolean.parseBoolean(memo.get("waiting"))), before);
    }
    var day = LocalDate.parse(memo.getOrDefault("receivedOn", ""));
    return new Piece(returned(new Return(memo.get("answer"), null, day), scan).view(), before);
  }

  private PieceView open(PieceStatus status, boolean waiting) {
    return new PieceView(
        view.code(),
        view.mailing(),
        view.position(),
        view.customer(),
        view.sentOn(),
        status,
        waiting,
        null,
        null,
        null,
        null,
        view.document());
  }

  private static void put(Map<String, String> memo, String key, @Nullable Object value) {
    if (value != null) {
      memo.put(key, value.toString());
    }
  }
}
