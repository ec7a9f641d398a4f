package nl.hangmap.mailroom;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Adds up how a mailing stands.
final class Figures {

  private Figures() {}

  static MailingFigures of(MailingView mailing, List<PieceStore.Count> counts) {
    Map<String, Long> byAnswer = new TreeMap<>();
    mailing.answers().forEach(option -> byAnswer.put(option.digit(), 0L));
    Map<String, Long> byReason = new TreeMap<>();
    for (var count : counts) {
      if (!count.answer().isEmpty()) {
        byAnswer.merge(count.answer(), count.pieces(), Long::sum);
      }
      if (!count.reason().isEmpty()) {
        byReason.merge(count.reason(), count.pieces(), Long::sum);
      }
    }
    return new MailingFigures(
        sum(counts, count -> true),
        sum(counts, count -> count.status() == PieceStatus.PRINTED),
        sum(counts, count -> count.status() == PieceStatus.RETURNED),
        byAnswer,
        sum(counts, count -> count.status() == PieceStatus.UNDELIVERABLE),
        byReason,
        sum(counts, count -> count.status().open()),
        sum(counts, PieceStore.Count::waiting));
  }

  private static long sum(List<PieceStore.Count> counts, Predicate<PieceStore.Count> which) {
    return counts.stream().filter(which).mapToLong(PieceStore.Count::pieces).sum();
  }
}
