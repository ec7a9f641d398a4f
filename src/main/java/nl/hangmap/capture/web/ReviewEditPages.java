package nl.hangmap.capture.web;

import nl.hangmap.capture.EditDone;
import nl.hangmap.capture.PageEdits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The buttons beside the pages of a document in review.
@Controller
class ReviewEditPages {

  private final PageEdits edits;

  ReviewEditPages(PageEdits edits) {
    this.edits = edits;
  }

  @PostMapping("/review/{id}/edits")
  String edit(@PathVariable long id, @ModelAttribute PageEditForm form) {
    return back("edited", edits.edit(id, form.seen(), form.pageEdit()));
  }

  @PostMapping("/review/{id}/edits/undo")
  String undo(@PathVariable long id, @RequestParam int edition) {
    return back("undone", edits.undo(id, edition));
  }

  /// To the document that goes on, naming the other one that waits beside it.
  private static String back(String what, EditDone done) {
    var with = done.waiting().size() > 1 ? "&with=" + done.waiting().getLast() : "";
    return "redirect:/review/%d?%s=%s%s".formatted(done.item(), what, done.kind(), with);
  }
}
