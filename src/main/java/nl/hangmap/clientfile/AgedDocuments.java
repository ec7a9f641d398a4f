package nl.hangmap.clientfile;

import java.time.LocalDate;
import java.time.Period;
import nl.hangmap.classification.Policy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Classifies documents anew that have reached an age that the policy looks at, for time passes
/// without anybody touching them.
@Component
class AgedDocuments {

  private static final int BATCH = 500;

  /// Months and years differ in length, so a few days more on either side are looked at.
  private static final int MARGIN = 3;

  private final DocumentStore store;
  private final Changes changes;
  private final Policy policy;
  private final TransactionTemplate transaction;

  AgedDocuments(
      DocumentStore store, Changes changes, Policy policy, TransactionTemplate transaction) {
    this.store = store;
    this.changes = changes;
    this.policy = policy;
    this.transaction = transaction;
  }

  /// Looks at every document that reached such an age in these days.
  ///
  /// @param from the day it was last done
  void reclassify(LocalDate from, LocalDate today) {
    for (var age : policy.ages()) {
      reclassify(age, from, today);
    }
  }

  private void reclassify(Period age, LocalDate from, LocalDate today) {
    var last = today.minus(age).plusDays(MARGIN);
    var next = new DatedDocument(from.minus(age).minusDays(MARGIN), "");
    while (next != null) {
      var batch = store.dated(next, last, BATCH);
      batch.forEach(document -> transaction.executeWithoutResult(status -> reclassify(document)));
      next = batch.size() < BATCH ? null : batch.getLast();
    }
  }

  private void reclassify(DatedDocument document) {
    store.lock(document.id()).ifPresent(changes::reclassify);
  }
}
