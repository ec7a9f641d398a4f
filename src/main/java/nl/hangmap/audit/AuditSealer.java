package nl.hangmap.audit;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Chains committed entries, some seconds after they were written, so that writers never wait for
/// each other.
@Component
class AuditSealer {

  private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
  private static final int AT_ONCE = 10_000;

  private final SealStore seals;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AuditSealer(SealStore seals, TransactionTemplate transaction, Clock clock) {
    this.seals = seals;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Seals everything that is committed and waits.
  void sealAll() {
    while (Boolean.TRUE.equals(transaction.execute(status -> sealSome()))) {
      LOG.debug("sealed some entries of the audit trail");
    }
  }

  /// Writes the end of the chain to the log, which usually leaves this machine: who keeps the log
  /// can prove later that the trail was not rewritten.
  void noteHead() {
    var head = seals.head();
    LOG.info(
        "Audit trail: {} entries under {} seals, head {}",
        head.entries(),
        head.number(),
        head.text());
  }

  private boolean sealSome() {
    var head = seals.lockedHead();
    var ids = seals.takeUnsealed(AT_ONCE);
    if (ids.isEmpty()) {
      return false;
    }
    // An entry that vanished before it was sealed stays counted, and shows up in verification.
    var number = head.number() + 1;
    var hash = ContentHash.ofSeal(number, head.hash(), seals.entries(ids));
    seals.add(new Seal(number, ids.size(), head.hash(), hash), sorted(ids), clock.instant());
    seals.moveHead(new AuditHead(number, head.entries() + ids.size(), hash));
    return ids.size() == AT_ONCE;
  }

  private static List<Long> sorted(List<Long> ids) {
    return ids.stream().sorted().toList();
  }
}
