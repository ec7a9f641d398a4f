package nl.hangmap.capture.web;

import java.util.List;
import java.util.Objects;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.capture.Holding;
import nl.hangmap.capture.ItemState;
import nl.hangmap.capture.LookAlikes;
import nl.hangmap.capture.Review;
import nl.hangmap.capture.Settled;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The review queue for other systems.
@RestController
@RequestMapping("/api/v1/review")
class ReviewApi {

  private final Review review;
  private final Holding holding;
  private final LookAlikes lookAlikes;
  private final ReasonTexts texts;

  ReviewApi(Review review, Holding holding, LookAlikes lookAlikes, ReasonTexts texts) {
    this.review = review;
    this.holding = holding;
    this.lookAlikes = lookAlikes;
    this.texts = texts;
  }

  /// What became of a document.
  record Result(
      long id,
      ItemState state,
      @Nullable Identifier document,
      @Nullable Integer version,
      @Nullable String href,
      @Nullable Long next) {

    static Result of(long id, Settled settled) {
      var document = settled.document();
      return new Result(
          id,
          settled.state(),
          document == null ? null : document.id(),
          settled.version(),
          document == null ? null : "/api/v1/documents/" + document.id(),
          settled.next());
    }
  }

  @GetMapping
  Page<ReviewJson.Line> queue(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return review.queue(PageRequest.of(limit, cursor)).map(item -> ReviewJson.Line.of(item, texts));
  }

  @GetMapping("/{id}")
  ReviewJson item(@PathVariable long id) {
    return ReviewJson.of(review.get(id), texts);
  }

  /// Holds the first document that nobody else holds.
  ///
  /// @return 204 when there is none
  @PostMapping("/next")
  ResponseEntity<ReviewJson> next() {
    return holding
        .next(0)
        .map(id -> ResponseEntity.ok(item(id)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /// Holds a document; one that somebody else holds only with `takeOver`.
  ///
  /// @throws Refusal `review.held`, `review.settled-already`
  @PutMapping("/{id}/hold")
  ReviewJson hold(@PathVariable long id, @RequestParam(defaultValue = "false") boolean takeOver) {
    if (takeOver) {
      holding.takeOver(id);
    } else {
      holding.require(id);
    }
    return item(id);
  }

  @DeleteMapping("/{id}/hold")
  ResponseEntity<Void> release(@PathVariable long id) {
    holding.release(id);
    return ResponseEntity.noContent().build();
  }

  /// The earlier documents that look like one that waits, was filed or was rejected.
  @GetMapping("/{id}/look-alikes")
  List<LookAlikeJson> lookAlikes(@PathVariable long id) {
    return lookAlikes.of(id).earlier().stream().map(LookAlikeJson::of).toList();
  }

  @PostMapping("/{id}")
  Result settle(@PathVariable long id, @RequestBody ReviewDecision decision) {
    var reject = decision.reject();
    return Result.of(
        id,
        reject == null
            ? review.settle(id, decision.edition(), decision.settlement())
            : review.reject(id, Objects.requireNonNullElse(reject.reason(), "")));
  }

  @PostMapping("/{id}/undo")
  ReviewJson undo(@PathVariable long id) {
    review.undoRejection(id);
    return item(id);
  }

  /// @param size `whole` for the image as it was scanned; otherwise it is made for the screen
  @GetMapping("/{id}/pages/{number}/image")
  ResponseEntity<InputStreamResource> image(
      @PathVariable long id,
      @PathVariable int number,
      @RequestParam(defaultValue = "screen") String size) {
    var image = review.image(id, number, size.equals("whole"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(image.mediaType()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag("\"" + image.hash() + "\"")
        .body(new InputStreamResource(image.source()::open, "page " + number));
  }
}
