package nl.hangmap.capture.web;

import java.util.List;
import nl.hangmap.capture.Backlog;
import nl.hangmap.capture.BatchSummary;
import nl.hangmap.capture.Batches;
import nl.hangmap.capture.StageLoad;
import nl.hangmap.capture.Urgency;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The backlog of the pipeline, and steering it.
@RestController
class BacklogApi {

  private final Backlog backlog;
  private final Batches batches;

  BacklogApi(Backlog backlog, Batches batches) {
    this.backlog = backlog;
    this.batches = batches;
  }

  /// What every stage has before it, and the batches that are under way.
  record BacklogJson(List<StageLoad> stages, Page<BatchSummary> batches) {}

  /// Body of a change of urgency.
  record UrgencyJson(@Nullable Urgency urgency) {}

  /// How many jobs or files were set to work again.
  record RetriedJson(int retried) {}

  @GetMapping("/api/v1/backlog")
  BacklogJson backlog(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return new BacklogJson(backlog.stages(), backlog.underWay(PageRequest.of(limit, cursor)));
  }

  /// Lets everything that failed and waits to be tried again run at once.
  @PostMapping("/api/v1/backlog/retry")
  RetriedJson retryTroubled() {
    return new RetriedJson(backlog.retryTroubled());
  }

  @PostMapping("/api/v1/batches/{id}/stop")
  BatchSummary stop(@PathVariable long id) {
    backlog.stop(id);
    return batches.progress(id);
  }

  @PostMapping("/api/v1/batches/{id}/resume")
  BatchSummary resume(@PathVariable long id) {
    backlog.resume(id);
    return batches.progress(id);
  }

  /// Takes the refused files of a batch once more.
  @PostMapping("/api/v1/batches/{id}/retry")
  RetriedJson retry(@PathVariable long id) {
    return new RetriedJson(backlog.retry(id));
  }

  @PutMapping("/api/v1/batches/{id}/urgency")
  BatchSummary hurry(@PathVariable long id, @RequestBody UrgencyJson wish) {
    if (wish.urgency() == null) {
      throw Refusal.invalidAt("urgency", "batch.urgency-missing");
    }
    backlog.hurry(id, wish.urgency());
    return batches.progress(id);
  }
}
