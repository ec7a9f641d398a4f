package nl.hangmap.capture.web;

import nl.hangmap.capture.BlankPages;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Brings back pages that were set aside as blank.
@RestController
@RequestMapping("/api/v1/batches/{batch}/blank-pages")
class BlankPagesApi {

  private final BlankPages blanks;

  BlankPagesApi(BlankPages blanks) {
    this.blanks = blanks;
  }

  /// @param review where the document with the page is settled
  record BroughtBack(long item, String review) {}

  @PostMapping("/{page}/bring-back")
  BroughtBack bringBack(@PathVariable long batch, @PathVariable long page) {
    long item = blanks.bringBack(batch, page);
    return new BroughtBack(item, "/api/v1/review/" + item);
  }
}
