package nl.hangmap.capture.web;

import java.net.URI;
import java.util.Optional;
import nl.hangmap.capture.BatchSummary;
import nl.hangmap.capture.Batches;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.NewBatch;
import nl.hangmap.capture.Urgency;
import nl.hangmap.capture.mail.Mailboxes;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Batches of scanned files for other systems and scanners.
@RestController
@RequestMapping("/api/v1/batches")
class BatchApi {

  private final Batches batches;
  private final Mailboxes mailboxes;
  private final ReasonTexts texts;

  BatchApi(Batches batches, Mailboxes mailboxes, ReasonTexts texts) {
    this.batches = batches;
    this.mailboxes = mailboxes;
    this.texts = texts;
  }

  /// Takes one or more files in; the answer comes when they are safe, the work on them follows.
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<BatchJson> receive(
      MultipartHttpServletRequest request,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(defaultValue = "false") boolean oneStack,
      @RequestParam(defaultValue = "false") boolean twoPass,
      @RequestParam Optional<Urgency> urgency) {
    var wish =
        new NewBatch(Channel.API, customer, type, department, oneStack, null).withTwoPass(twoPass);
    long id = batches.receive(wish.withUrgency(urgency.orElse(null)), UploadedFiles.of(request));
    return ResponseEntity.accepted().location(URI.create("/api/v1/batches/" + id)).body(batch(id));
  }

  @GetMapping
  Page<BatchSummary> list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return batches.list(PageRequest.of(limit, cursor));
  }

  @GetMapping("/{id}")
  BatchJson batch(@PathVariable long id) {
    return BatchJson.of(batches.get(id), mailboxes.origin(id).orElse(null), texts);
  }
}
