package nl.hangmap.mailroom;

import java.util.List;
import java.util.stream.Collectors;
import nl.hangmap.filetracking.ScanChoice;
import nl.hangmap.filetracking.ScanWord;

/// What came back, as words of a scan's outcome.
final class ReturnWords {

  private ReturnWords() {}

  /// The answer, the reason, or that it is back.
  static ScanWord result(PieceView piece, MailingView mailing) {
    var reason = piece.reason();
    if (reason != null) {
      return ScanWord.message(reason.message());
    }
    return mailing
        .answer(piece.answer())
        .map(option -> ScanWord.text(option.label()))
        .orElseGet(
            () ->
                ScanWord.message(
                    mailing.answers().isEmpty() ? "mailroom.back" : "mailroom.without-answer"));
  }

  /// `1 Yes, 2 No`.
  static String options(MailingView mailing) {
    return mailing.answers().stream()
        .map(option -> option.digit() + " " + option.label())
        .collect(Collectors.joining(", "));
  }

  static List<ScanChoice> choices(MailingView mailing) {
    return mailing.answers().stream()
        .map(option -> new ScanChoice(option.digit(), option.label()))
        .toList();
  }
}
