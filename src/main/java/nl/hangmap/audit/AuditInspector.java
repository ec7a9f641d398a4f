package nl.hangmap.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Verifies the whole trail part by part, noting how far it came.
@Component
class AuditInspector {

  private static final Logger LOG = LoggerFactory.getLogger(AuditInspector.class);
  private static final long PART = 50_000;

  private final AuditSealer sealer;
  private final AuditVerifier verifier;
  private final AuditInspectionStore store;
  private final Clock clock;

  AuditInspector(
      AuditSealer sealer, AuditVerifier verifier, AuditInspectionStore store, Clock clock) {
    this.sealer = sealer;
    this.verifier = verifier;
    this.store = store;
    this.clock = clock;
  }

  void inspect() {
    sealer.sealAll();
    var id = store.begin(clock.instant());
    var damage = new ArrayList<AuditDamage>();
    long entries = 0;
    Long next = 1L;
    while (next != null && damage.size() < AuditVerifier.MOST_FINDINGS) {
      var part = verifier.verify(next, PART);
      entries += part.entries();
      damage.addAll(part.damage());
      store.note(id, entries, damage, null);
      next = part.next();
    }
    store.note(id, entries, damage, clock.instant());
    tell(entries, damage);
  }

  private static void tell(long entries, List<AuditDamage> damage) {
    if (damage.isEmpty()) {
      LOG.info("Audit trail verified: {} entries are as they were written", entries);
    } else {
      LOG.error("The audit trail was tampered with: {}", damage);
    }
  }
}
