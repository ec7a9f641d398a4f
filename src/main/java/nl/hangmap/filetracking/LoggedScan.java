package nl.hangmap.filetracking;

import java.time.Duration;
import java.time.Instant;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A row of the scan log.
///
/// @param repeatOf the scan it is one with, null when it stands by itself
record LoggedScan(
    long id,
    ScanRequest request,
    @Nullable Identifier code,
    String by,
    Instant moment,
    Instant received,
    ScanOutcome outcome,
    @Nullable Long repeatOf,
    boolean undone) {

  private static final Duration ONE_READ = Duration.ofSeconds(2);

  /// Whether another request, made right after this one, is the same read of the scanner.
  boolean isOneWith(ScanRequest next, Instant nextMoment) {
    return !undone
        && request.saysSame(next)
        && Duration.between(moment, nextMoment).abs().compareTo(ONE_READ) < 0;
  }

  LoggedScan repeated(long newId, ScanRequest next, Instant nextMoment, Instant nextReceived) {
    return new LoggedScan(
        newId,
        next,
        code,
        by,
        nextMoment,
        nextReceived,
        outcome,
        repeatOf == null ? (Long) id : repeatOf,
        false);
  }

  ScanAnswer answer() {
    return new ScanAnswer(
        request.device(),
        request.sequence(),
        request.code(),
        code == null ? null : code.text(),
        moment,
        outcome,
        repeatOf != null,
        undone);
  }
}
