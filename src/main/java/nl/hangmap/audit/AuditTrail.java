package nl.hangmap.audit;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happened, to be searched and to be proven unchanged; everything needs `AUDIT_READ`.
@Service
public class AuditTrail {

  private static final long AT_ONCE = 200_000;

  private final AuditEntryStore entries;
  private final AuditSealer sealer;
  private final AuditVerifier verifier;
  private final AuditInspectionStore inspections;
  private final Viewers viewers;
  private final SchedulerClient jobs;
  private final Clock clock;

  AuditTrail(
      AuditEntryStore entries,
      AuditSealer sealer,
      AuditVerifier verifier,
      AuditInspectionStore inspections,
      Viewers viewers,
      SchedulerClient jobs,
      Clock clock) {
    this.entries = entries;
    this.sealer = sealer;
    this.verifier = verifier;
    this.inspections = inspections;
    this.viewers = viewers;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Entries that match, newest first.
  @Transactional(readOnly = true)
  public Page<AuditEntry> search(AuditQuery query, PageRequest page) {
    viewers.require(Permission.AUDIT_READ);
    return Page.of(entries.search(query, page), page.limit(), AuditEntryStore::cursorAfter);
  }

  /// Verifies the trail from a seal on, about 200,000 entries at once.
  ///
  /// @param notedHead a head that somebody noted down earlier and that must be in the chain
  public AuditVerification verify(long fromSeal, @Nullable String notedHead) {
    viewers.require(Permission.AUDIT_READ);
    if (fromSeal < 1) {
      throw Refusal.invalidAt("from", "audit.from", fromSeal);
    }
    sealer.sealAll();
    var found = verifier.verify(fromSeal, AT_ONCE);
    if (notedHead == null || notedHead.isBlank() || verifier.knows(notedHead.strip())) {
      return found;
    }
    var damage = new ArrayList<>(found.damage());
    damage.add(new AuditDamage(AuditDamage.Kind.HEAD_UNKNOWN, null, null));
    return found.with(damage);
  }

  /// Begins a verification of the whole trail in the background; one at a time.
  public void inspect() {
    viewers.require(Permission.AUDIT_READ);
    jobs.scheduleIfNotExists(AuditChores.VERIFY_NOW.instance("now").scheduledTo(clock.instant()));
  }

  /// The latest verification of the whole trail.
  public Optional<AuditInspection> lastInspection() {
    viewers.require(Permission.AUDIT_READ);
    return inspections.last();
  }
}
