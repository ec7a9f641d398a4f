package nl.hangmap.mailroom;

import java.util.Map;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.TimelineNote;
import org.springframework.stereotype.Component;

/// Tells the timeline of the customer what came back.
@Component
class ReturnNotes {

  private final ClientFiles clientFiles;

  ReturnNotes(ClientFiles clientFiles) {
    this.clientFiles = clientFiles;
  }

  void returned(PieceView piece, MailingView mailing) {
    var reason = piece.reason();
    if (reason != null) {
      note(
          piece,
          "return-undeliverable",
          Map.of("mailing", mailing.name(), "reason", reason.name()));
      return;
    }
    var answer = mailing.answer(piece.answer());
    if (answer.isPresent()) {
      note(
          piece,
          "return-answered",
          Map.of("mailing", mailing.name(), "answer", answer.get().label()));
    } else {
      note(piece, "return-received", Map.of("mailing", mailing.name()));
    }
  }

  void takenBack(PieceView piece, MailingView mailing) {
    note(piece, "return-taken-back", Map.of("mailing", mailing.name()));
  }

  private void note(PieceView piece, String kind, Map<String, String> facts) {
    clientFiles.note(new TimelineNote(piece.customer(), piece.document(), kind, facts));
  }
}
