package nl.hangmap.mailroom;

import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.filetracking.Scan;
import nl.hangmap.filetracking.ScanOutcome;
import nl.hangmap.filetracking.Tone;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down what came back, on the piece and on the client file, and takes it back.
@Component
class Returns {

  private final PieceStore pieces;
  private final ReturnedPaper paper;
  private final ReturnNotes notes;
  private final ApplicationEventPublisher events;

  Returns(
      PieceStore pieces, ReturnedPaper paper, ReturnNotes notes, ApplicationEventPublisher events) {
    this.pieces = pieces;
    this.paper = paper;
    this.notes = notes;
    this.events = events;
  }

  ScanOutcome waiting(Scan scan, Piece piece, MailingView mailing) {
    pieces.save(piece.waiting(scan));
    return ScanOutcome.of(
            Tone.GOOD,
            "WAITING_FOR_ANSWER",
            ReturnWords.options(mailing),
            mailing.name(),
            piece.view().customer().value())
        .waitingFor("answer", ReturnWords.choices(mailing))
        .changing(piece.memo());
  }

  ScanOutcome returned(Scan scan, Piece piece, MailingView mailing, Piece.Return found) {
    var back = piece.returned(found, scan);
    if (found.status() == PieceStatus.UNDELIVERABLE) {
      written(piece, back, mailing);
      return outcome("UNDELIVERABLE", "", back, mailing).changing(piece.memo());
    }
    var way = paper.received(new ReturnedPaper.Received(back, mailing, scan));
    written(piece, back.keptAs(document(way, back)), mailing);
    return told(way, back, mailing).changing(piece.memo());
  }

  /// The piece in hand is undeliverable after all.
  ScanOutcome corrected(Scan scan, Piece piece, MailingView mailing, Piece.Return found) {
    withdrawPaper(piece, scan);
    return returned(scan, piece, mailing, found);
  }

  /// @throws Refusal `piece.overtaken` when it was scanned again since
  ScanOutcome takeBack(Scan scan, Piece piece, MailingView mailing, Map<String, String> memo) {
    if (!piece.isFrom(scan)) {
      throw Refusal.conflict("piece.overtaken", piece.view().code().grouped());
    }
    withdrawPaper(piece, scan);
    var before = piece.as(memo, scan);
    if (!before.view().status().open()) {
      paper.received(new ReturnedPaper.Received(before, mailing, scan));
    }
    pieces.save(before);
    if (!piece.view().status().open()) {
      events.publishEvent(new PieceScanned(before.view(), piece.view().status()));
      notes.takenBack(before.view(), mailing);
    }
    return ScanOutcome.of(
            Tone.GOOD, "RETURN_TAKEN_BACK", mailing.name(), piece.view().customer().value())
        .changing(Map.of());
  }

  private void withdrawPaper(Piece piece, Scan scan) {
    var document = piece.view().document();
    if (document != null && piece.view().status() == PieceStatus.RETURNED) {
      paper.withdraw(document, scan.by());
    }
  }

  private void written(Piece before, Piece after, MailingView mailing) {
    pieces.save(after);
    events.publishEvent(new PieceScanned(after.view(), before.view().status()));
    notes.returned(after.view(), mailing);
  }

  private static ScanOutcome told(ReturnedPaper.Way way, Piece piece, MailingView mailing) {
    return switch (way) {
      case ReturnedPaper.Way.Nowhere nowhere -> outcome("RETURNED", "", piece, mailing);
      case ReturnedPaper.Way.ToScanner toScanner ->
          outcome("RETURNED", "", piece, mailing).saying("scan.returned-scanner");
      case ReturnedPaper.Way.ByHand byHand ->
          outcome("RETURNED", "", piece, mailing).saying("scan.returned-by-hand");
      case ReturnedPaper.Way.ToTray tray ->
          outcome("RETURNED", "", piece, mailing).saying("scan.returned-tray");
      case ReturnedPaper.Way.IntoBox box ->
          outcome("RETURNED", box.path(), piece, mailing).saying("scan.returned-box");
    };
  }

  private static ScanOutcome outcome(String status, String path, Piece piece, MailingView mailing) {
    return ScanOutcome.of(
        Tone.GOOD,
        status,
        ReturnWords.result(piece.view(), mailing),
        piece.view().customer().value(),
        mailing.name(),
        path);
  }

  private static @Nullable Identifier document(ReturnedPaper.Way way, Piece piece) {
    return switch (way) {
      case ReturnedPaper.Way.ToTray tray -> tray.document();
      case ReturnedPaper.Way.IntoBox box -> box.document();
      default -> piece.view().document();
    };
  }
}
