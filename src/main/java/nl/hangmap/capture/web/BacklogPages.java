package nl.hangmap.capture.web;

import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.Backlog;
import nl.hangmap.capture.Urgency;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page that shows what the pipeline still has to do, and the buttons that steer it.
@Controller
class BacklogPages {

  private static final int LISTED = 25;

  private final Backlog backlog;
  private final Viewers viewers;

  BacklogPages(Backlog backlog, Viewers viewers) {
    this.backlog = backlog;
    this.viewers = viewers;
  }

  /// @param said what was just done, with the number of its batch or how many jobs it touched
  @GetMapping("/capture/backlog")
  String backlog(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam Optional<SteeringDone> said,
      @RequestParam(defaultValue = "0") long number,
      Model model) {
    model.addAttribute("said", said.orElse(null));
    model.addAttribute("number", Long.toString(number));
    show(cursor, model);
    return "capture/backlog";
  }

  /// The part of the page that changes while the work goes on.
  @GetMapping("/capture/backlog/now")
  String now(@RequestParam(required = false) @Nullable String cursor, Model model) {
    show(cursor, model);
    return "capture/backlog :: now";
  }

  private void show(@Nullable String cursor, Model model) {
    model.addAttribute("stages", backlog.stages());
    model.addAttribute("batches", backlog.underWay(PageRequest.of(LISTED, cursor)));
    model.addAttribute("cursor", cursor);
    model.addAttribute("retries", viewers.current().may(Permission.REVIEW));
  }

  @PostMapping("/capture/backlog/retry")
  String retryTroubled() {
    return "redirect:/capture/backlog?said=HURRIED&number=" + backlog.retryTroubled();
  }

  @PostMapping("/capture/batches/{id}/stop")
  String stop(@PathVariable long id, @RequestParam(defaultValue = "") String from) {
    backlog.stop(id);
    return back(id, SteeringDone.STOPPED, from);
  }

  @PostMapping("/capture/batches/{id}/resume")
  String resume(@PathVariable long id, @RequestParam(defaultValue = "") String from) {
    backlog.resume(id);
    return back(id, SteeringDone.RESUMED, from);
  }

  @PostMapping("/capture/batches/{id}/urgency")
  String hurry(
      @PathVariable long id,
      @RequestParam Urgency urgency,
      @RequestParam(defaultValue = "") String from) {
    backlog.hurry(id, urgency);
    return back(id, SteeringDone.valueOf(urgency.name()), from);
  }

  @PostMapping("/capture/batches/{id}/retry")
  String retry(@PathVariable long id, @RequestParam(defaultValue = "") String from) {
    backlog.retry(id);
    return back(id, SteeringDone.RETRIED, from);
  }

  private static String back(long id, SteeringDone done, String from) {
    return from.equals("backlog")
        ? "redirect:/capture/backlog?said=" + done + "&number=" + id
        : "redirect:/capture/batches/" + id + "?said=" + done;
  }
}
