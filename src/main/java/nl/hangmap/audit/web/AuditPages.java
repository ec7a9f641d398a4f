package nl.hangmap.audit.web;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.hangmap.audit.AuditQuery;
import nl.hangmap.audit.AuditTrail;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit trail for people: search it, and have it verified.
@Controller
@RequestMapping("/audit")
class AuditPages {

  private static final ZoneId ZONE = ZoneId.systemDefault();

  private final AuditTrail trail;

  AuditPages(AuditTrail trail) {
    this.trail = trail;
  }

  /// Form of a search; days in the time zone of the server, both inclusive.
  record Search(
      @Nullable String actor,
      @Nullable String customer,
      @Nullable String subject,
      @Nullable String action,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    AuditQuery query() {
      return new AuditQuery(
          actor,
          customer,
          null,
          subject,
          action,
          from == null ? null : from.atStartOfDay(ZONE).toInstant(),
          to == null ? null : to.plusDays(1).atStartOfDay(ZONE).toInstant());
    }
  }

  @GetMapping
  String search(
      @ModelAttribute("search") Search search, @RequestParam @Nullable String cursor, Model model) {
    model.addAttribute("entries", trail.search(search.query(), PageRequest.of(null, cursor)));
    model.addAttribute("inspection", trail.lastInspection().orElse(null));
    return "audit/audit";
  }

  @PostMapping("/verification")
  String verify(Model model) {
    trail.inspect();
    model.addAttribute("waiting", true);
    model.addAttribute("inspection", trail.lastInspection().orElse(null));
    return "audit/inspection :: inspection";
  }

  /// @param after the inspection that was the last when this one was asked for
  @GetMapping("/verification")
  String verification(@RequestParam(defaultValue = "0") long after, Model model) {
    var last = trail.lastInspection();
    model.addAttribute("waiting", last.isEmpty() || last.get().id() <= after);
    model.addAttribute("after", after);
    model.addAttribute("inspection", last.orElse(null));
    return "audit/inspection :: inspection";
  }
}
