package nl.hangmap.filetracking;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Moves that a scan asks for, and taking them back.
@Component
class ScannedMoves {

  /// In a memo: the scan moved something.
  static final String MOVED = "moved";

  private static final String HOME = "home";

  /// A scan that comes in this long after it was made waited in a queue.
  private static final Duration QUEUED = Duration.ofMinutes(5);

  private final PlaceStore places;
  private final MoveStore log;
  private final Moves moves;
  private final PlaceDirectory directory;
  private final Clock clock;

  ScannedMoves(
      PlaceStore places, MoveStore log, Moves moves, PlaceDirectory directory, Clock clock) {
    this.places = places;
    this.log = log;
    this.moves = moves;
    this.directory = directory;
    this.clock = clock;
  }

  ScanOutcome move(Scan scan, Place item, Identifier holder) {
    if (isOvertaken(scan, item)) {
      var path = directory.summary(item).path();
      return ScanOutcome.of(Tone.WRONG, "OVERTAKEN", item.step().label(), path);
    }
    var kind = scan.mode() == ScanMode.SET_HOME ? MoveKind.SET_HOME : MoveKind.CHECK_IN;
    var move = new NewMove(item.code(), holder, kind, scan.moment(), scan);
    return outcome(kind, holder, moves.make(move, scan.by()));
  }

  /// @throws Refusal `scan.overtaken` when it was moved again since
  ScanOutcome takeBack(Scan scan, Map<String, String> memo) {
    var item = places.lockToMove(scan.code()).orElseThrow(() -> Items.unknown(scan.code()));
    if (memo.containsKey(HOME)) {
      var home = memo.get(HOME);
      places.setHome(item.code(), home == null || home.isEmpty() ? null : Identifier.parse(home));
    }
    if (HOME.equals(memo.get(MOVED))) {
      return ScanOutcome.of(Tone.GOOD, "HOME_BACK", item.step().label());
    }
    var last =
        log.last(scan.code())
            .filter(move -> Long.valueOf(scan.id()).equals(move.scan()))
            .orElseThrow(() -> Refusal.conflict("scan.overtaken", item.step().label()));
    var back = new NewMove(scan.code(), last.origin(), MoveKind.UNDO, clock.instant(), scan);
    var path = moves.make(back, scan.by()).path();
    return path.isEmpty()
        ? ScanOutcome.of(Tone.GOOD, "UNPLACED", item.step().label())
        : ScanOutcome.of(Tone.GOOD, "TAKEN_BACK", item.step().label(), path);
  }

  private static ScanOutcome outcome(MoveKind kind, Identifier holder, Moves.Moved done) {
    var label = done.item().step().label();
    var memo = new HashMap<String, String>();
    boolean newHome = kind == MoveKind.SET_HOME && !holder.equals(done.item().home());
    if (newHome) {
      var home = done.item().home();
      memo.put(HOME, home == null ? "" : home.text());
    }
    if (done.moved()) {
      memo.put(MOVED, "place");
      var status = kind == MoveKind.SET_HOME ? "HOME_SET" : "CHECKED_IN";
      return ScanOutcome.of(Tone.GOOD, status, label, done.path()).changing(memo);
    }
    if (newHome) {
      memo.put(MOVED, HOME);
      return ScanOutcome.of(Tone.GOOD, "HOME_SET", label, done.path()).changing(memo);
    }
    return ScanOutcome.of(Tone.ALREADY, "ALREADY_HERE", label, done.path());
  }

  private static boolean isOvertaken(Scan scan, Place item) {
    var placedAt = item.placedAt();
    return placedAt != null
        && Duration.between(scan.moment(), scan.received()).compareTo(QUEUED) > 0
        && placedAt.isAfter(scan.moment());
  }
}
