package nl.hangmap.capture.web;

import nl.hangmap.capture.LookAlikes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A document beside the earlier ones that look like it.
@Controller
class LookAlikePages {

  private final LookAlikes lookAlikes;

  LookAlikePages(LookAlikes lookAlikes) {
    this.lookAlikes = lookAlikes;
  }

  @GetMapping("/capture/look-alikes/{id}")
  String beside(@PathVariable long id, Model model) {
    model.addAttribute("beside", lookAlikes.of(id));
    return "capture/look-alikes";
  }
}
