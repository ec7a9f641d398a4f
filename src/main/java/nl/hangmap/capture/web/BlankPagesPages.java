package nl.hangmap.capture.web;

import nl.hangmap.capture.BlankPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The buttons of a batch that bring back pages set aside as blank.
@Controller
class BlankPagesPages {

  private final BlankPages blanks;

  BlankPagesPages(BlankPages blanks) {
    this.blanks = blanks;
  }

  @PostMapping("/capture/batches/{batch}/blank-pages/{page}/bring-back")
  String bringBack(@PathVariable long batch, @PathVariable long page) {
    blanks.bringBack(batch, page);
    return "redirect:/capture/batches/" + batch;
  }
}
