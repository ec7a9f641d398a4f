package nl.hangmap.filetracking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Everything that is scanned, in the order of each device: done, answered and logged, once.
@Service
public class Scans {

  /// The most scans in one replay of a queue.
  public static final int MOST_AT_ONCE = 500;

  private final ScanStore log;
  private final ScanWork work;
  private final Viewers viewers;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Scans(
      ScanStore log,
      ScanWork work,
      Viewers viewers,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.log = log;
    this.work = work;
    this.viewers = viewers;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Does what was scanned; the same scan again gets the same answer and does nothing.
  ///
  /// Whatever is wrong with the barcode is an outcome, in the log.
  ///
  /// @throws Refusal only when the viewer may not scan, or `scan.device` and `scan.sequence` when
  ///   the request does not say which scan it is
  public ScanAnswer scan(ScanRequest request) {
    var by = scanner(request);
    var clean = request.checked();
    return transaction.execute(status -> answered(clean, by));
  }

  /// Does a queue of scans in its order, each for itself.
  ///
  /// @throws Refusal `scan.too-many` for more than 500
  public List<ScanAnswer> replay(List<ScanRequest> queue) {
    if (queue.size() > MOST_AT_ONCE) {
      throw new Refusal(Refusal.Kind.TOO_LARGE, "scan.too-many", queue.size(), MOST_AT_ONCE);
    }
    queue.forEach(ScanRequest::checked);
    return queue.stream().map(this::scan).toList();
  }

  /// Takes back a scan of the current viewer on a device.
  ///
  /// @param sequence which; null for the last that did something
  public UndoAnswer undo(String device, @Nullable Long sequence) {
    var by = viewers.current();
    return transaction.execute(
        status -> {
          log.takeTurns(device);
          return named(device, sequence, by)
              .map(scan -> takenBack(scan, by))
              .orElseGet(
                  () ->
                      new UndoAnswer(
                          device, null, null, ScanOutcome.of(Tone.ALREADY, "NOTHING_TO_UNDO")));
        });
  }

  /// What the current viewer scanned on a device, newest first.
  public Page<ScanAnswer> recent(String device, PageRequest page) {
    var by = viewers.require(Permission.PLACE_READ);
    return answers(log.recent(device, by.name(), page), page);
  }

  /// What anybody scanned that was unknown or wrong, newest first.
  public Page<ScanAnswer> toLookAt(PageRequest page) {
    viewers.require(Permission.PLACE_SCAN);
    return answers(log.toLookAt(page), page);
  }

  private static Page<ScanAnswer> answers(List<LoggedScan> scans, PageRequest page) {
    return Page.of(scans, page.limit(), scan -> Cursor.of(scan.id())).map(LoggedScan::answer);
  }

  private Viewer scanner(ScanRequest request) {
    if (ScanMode.LOOKUP.name().equals(request.mode())) {
      return viewers.require(Permission.PLACE_READ);
    }
    var viewer = viewers.current();
    return viewer.may(Permission.RETURN_SCAN) ? viewer : viewers.require(Permission.PLACE_SCAN);
  }

  private ScanAnswer answered(ScanRequest request, Viewer by) {
    log.takeTurns(request.device());
    return log.find(request.device(), request.sequence())
        .map(known -> again(known, request))
        .orElseGet(() -> logged(request, by).answer());
  }

  private static ScanAnswer again(LoggedScan known, ScanRequest request) {
    if (known.request().saysSame(request)) {
      return known.answer();
    }
    var outcome = ScanOutcome.of(Tone.WRONG, "SEQUENCE_REUSED", request.code());
    return new ScanAnswer(
        request.device(),
        request.sequence(),
        request.code(),
        null,
        known.moment(),
        outcome,
        false,
        false);
  }

  private LoggedScan logged(ScanRequest request, Viewer by) {
    var received = clock.instant();
    var at = request.at();
    var moment = at == null || at.isAfter(received) ? received : at;
    long id = log.nextId();
    var scan =
        log.last(request.device(), by.name())
            .filter(last -> last.isOneWith(request, moment))
            .map(last -> last.repeated(id, request, moment, received))
            .orElseGet(() -> work.done(new ScanWork.Read(id, request, moment, received, by)));
    log.add(scan);
    return scan;
  }

  private Optional<LoggedScan> named(String device, @Nullable Long sequence, Viewer by) {
    return sequence == null
        ? log.lastToTakeBack(device, by.name())
        : log.find(device, sequence).filter(scan -> scan.by().equals(by.name()));
  }

  private UndoAnswer takenBack(LoggedScan scan, Viewer by) {
    var outcome = work.undone(scan, by);
    if (outcome.changed()) {
      log.takeBack(scan.id(), clock.instant());
    }
    var code = scan.code();
    return new UndoAnswer(
        scan.request().device(),
        scan.request().sequence(),
        code == null ? null : code.text(),
        outcome);
  }
}
