package nl.hangmap.mailroom;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.hangmap.access.Permission;
import nl.hangmap.barcode.Kind;
import nl.hangmap.filetracking.Scan;
import nl.hangmap.filetracking.ScanHandler;
import nl.hangmap.filetracking.ScanMode;
import nl.hangmap.filetracking.ScanOutcome;
import nl.hangmap.filetracking.ScanWord;
import nl.hangmap.filetracking.Tone;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What scanning a piece of post does: it came back, with an answer or with a reason.
@Component
class ReturnScans implements ScanHandler {

  /// Given as answer when no box on the form is ticked.
  static final String NO_ANSWER = "NONE";

  private final PieceStore pieces;
  private final MailingStore mailings;
  private final Returns returns;
  private final Clock clock;

  ReturnScans(PieceStore pieces, MailingStore mailings, Returns returns, Clock clock) {
    this.pieces = pieces;
    this.mailings = mailings;
    this.returns = returns;
    this.clock = clock;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.MAIL_PIECE);
  }

  @Override
  public ScanOutcome handle(Scan scan) {
    scan.by()
        .require(scan.mode() == ScanMode.LOOKUP ? Permission.MAILING_READ : Permission.RETURN_SCAN);
    var piece = locked(scan);
    var mailing = mailing(piece);
    if (scan.mode() == ScanMode.LOOKUP) {
      return lookedUp(piece.view(), mailing);
    }
    return piece.view().status().open()
        ? cameBack(scan, piece, mailing)
        : cameBackBefore(scan, piece, mailing);
  }

  @Override
  public ScanOutcome undo(Scan scan, Map<String, String> memo) {
    scan.by().require(Permission.RETURN_SCAN);
    var piece = locked(scan);
    return returns.takeBack(scan, piece, mailing(piece), memo);
  }

  private ScanOutcome cameBack(Scan scan, Piece piece, MailingView mailing) {
    var found = found(scan, mailing);
    if (found == null) {
      return returns.waiting(scan, piece, mailing);
    }
    return returns.returned(scan, piece, mailing, found);
  }

  /// A second return: the reason key right after a scan corrects it; the same again is only said;
  /// anything else is for a person to look at.
  private ScanOutcome cameBackBefore(Scan scan, Piece piece, MailingView mailing) {
    var view = piece.view();
    var found = found(scan, mailing);
    if (found != null && isCorrection(found, scan, piece)) {
      return returns.corrected(scan, piece, mailing, found);
    }
    boolean same = found == null || saysSame(found, view);
    var day = ScanWord.day(Objects.requireNonNull(view.receivedOn()));
    var what = ReturnWords.result(view, mailing);
    return ScanOutcome.of(
        same ? Tone.ALREADY : Tone.WRONG,
        same ? "RETURNED_BEFORE" : "RETURNED_OTHERWISE",
        what,
        day,
        view.customer().value(),
        mailing.name());
  }

  private static boolean isCorrection(Piece.Return found, Scan scan, Piece piece) {
    return found.status() == PieceStatus.UNDELIVERABLE
        && piece.view().status() == PieceStatus.RETURNED
        && piece.view().answer() == null
        && piece.isInHandOf(scan);
  }

  private static boolean saysSame(Piece.Return found, PieceView view) {
    return found.reason() == view.reason() && Objects.equals(found.answer(), view.answer());
  }

  /// What the scan says of the return; null when the answer on it is still to be told.
  private Piece.@Nullable Return found(Scan scan, MailingView mailing) {
    var request = scan.request();
    var day = receivedOn(scan);
    var given = request.reason();
    if (given != null && !given.isBlank()) {
      var reason =
          UndeliverableReason.find(given)
              .orElseThrow(() -> Refusal.invalid("piece.reason-unknown", given));
      return new Piece.Return(null, reason, day);
    }
    var answer = request.answer() == null ? "" : request.answer().strip();
    if (answer.isEmpty() && !mailing.answers().isEmpty()) {
      return null;
    }
    if (answer.isEmpty() || answer.equalsIgnoreCase(NO_ANSWER)) {
      return new Piece.Return(null, null, day);
    }
    return new Piece.Return(digit(answer, mailing), null, day);
  }

  private static String digit(String answer, MailingView mailing) {
    return mailing.answers().stream()
        .filter(option -> option.digit().equals(answer) || option.label().equalsIgnoreCase(answer))
        .findFirst()
        .map(AnswerOption::digit)
        .orElseThrow(
            () -> Refusal.invalid("piece.answer-unknown", answer, ReturnWords.options(mailing)));
  }

  private LocalDate receivedOn(Scan scan) {
    var given = scan.request().receivedOn();
    var today = LocalDate.ofInstant(scan.moment(), clock.getZone());
    if (given != null && given.isAfter(today)) {
      throw Refusal.invalid("piece.received-in-future", given);
    }
    return given == null ? today : given;
  }

  private static ScanOutcome lookedUp(PieceView piece, MailingView mailing) {
    return ScanOutcome.of(
        Tone.GOOD,
        "PIECE_IS",
        mailing.name(),
        piece.customer().value(),
        ScanWord.message("piece-status." + piece.status()));
  }

  private Piece locked(Scan scan) {
    return pieces
        .lock(scan.code())
        .orElseThrow(() -> Refusal.notFound("piece.unknown", scan.code().grouped()));
  }

  private MailingView mailing(Piece piece) {
    return mailings.find(piece.view().mailing()).orElseThrow(IllegalStateException::new);
  }
}
