package nl.hangmap.filetracking.web;

import java.util.List;
import nl.hangmap.filetracking.ScanAnswer;
import nl.hangmap.filetracking.UndoAnswer;
import org.springframework.stereotype.Component;

/// Makes reports of answers, in the language of the request.
@Component
class ScanReports {

  private final ScanTexts texts;

  ScanReports(ScanTexts texts) {
    this.texts = texts;
  }

  ScanReport of(ScanAnswer answer) {
    var outcome = answer.outcome();
    return new ScanReport(
        answer.device(),
        answer.sequence(),
        answer.raw(),
        answer.code(),
        answer.scannedAt(),
        outcome.status(),
        outcome.tone(),
        texts.say(outcome),
        texts.show(outcome),
        outcome.tone().sound(),
        outcome.waitFor(),
        outcome.choices(),
        answer.repeated(),
        answer.undone(),
        outcome.changed() && !answer.repeated() && !answer.undone());
  }

  ScanReport of(UndoAnswer answer) {
    var outcome = answer.outcome();
    var code = answer.code();
    return new ScanReport(
        answer.device(),
        answer.sequence(),
        code == null ? "" : code,
        code,
        null,
        outcome.status(),
        outcome.tone(),
        texts.say(outcome),
        texts.show(outcome),
        outcome.tone().sound(),
        null,
        List.of(),
        false,
        outcome.changed(),
        false);
  }
}
