package nl.hangmap.audit.web;

import java.time.Instant;
import nl.hangmap.audit.AuditEntry;
import nl.hangmap.audit.AuditQuery;
import nl.hangmap.audit.AuditTrail;
import nl.hangmap.audit.AuditVerification;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The audit trail for other systems.
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

  private final AuditTrail trail;

  AuditApi(AuditTrail trail) {
    this.trail = trail;
  }

  /// Parameters of a search; moments as ISO instants.
  record Search(
      @Nullable String actor,
      @Nullable String customer,
      @Nullable String subjectKind,
      @Nullable String subject,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant to) {

    AuditQuery query() {
      return new AuditQuery(actor, customer, subjectKind, subject, action, from, to);
    }
  }

  @GetMapping
  Page<AuditEntry> search(
      @ModelAttribute Search search,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    return trail.search(search.query(), PageRequest.of(limit, cursor));
  }

  /// @param from seal to begin at: `next` of an answer that did not reach the end
  /// @param head a head noted down earlier, which must be in the chain
  @GetMapping("/verification")
  AuditVerification verification(
      @RequestParam(defaultValue = "1") long from, @RequestParam @Nullable String head) {
    return trail.verify(from, head);
  }
}
