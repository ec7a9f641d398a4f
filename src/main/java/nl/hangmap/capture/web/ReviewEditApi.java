package nl.hangmap.capture.web;

import java.util.List;
import nl.hangmap.capture.EditDone;
import nl.hangmap.capture.PageEdit;
import nl.hangmap.capture.PageEdits;
import nl.hangmap.capture.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The editing of pages of documents in review for other systems.
@RestController
@RequestMapping("/api/v1/review/{id}/edits")
class ReviewEditApi {

  private final PageEdits edits;
  private final Review review;
  private final ReasonTexts texts;

  ReviewEditApi(PageEdits edits, Review review, ReasonTexts texts) {
    this.edits = edits;
    this.review = review;
    this.texts = texts;
  }

  /// What was edited or undone, and the touched documents that wait for review now.
  record Result(PageEdit.Kind edit, List<ReviewJson> items) {}

  /// Which edition is undone.
  record Undo(@Nullable Integer edition) {}

  @PostMapping
  Result edit(@PathVariable long id, @RequestBody PageEditForm form) {
    return result(edits.edit(id, form.seen(), form.pageEdit()));
  }

  @PostMapping("/undo")
  Result undo(@PathVariable long id, @RequestBody Undo undo) {
    var seen = new PageEditForm(null, undo.edition(), null, null, null, null, null, null).seen();
    return result(edits.undo(id, seen));
  }

  private Result result(EditDone done) {
    return new Result(
        done.kind(),
        done.waiting().stream().map(item -> ReviewJson.of(review.get(item), texts)).toList());
  }
}
