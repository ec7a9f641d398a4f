package nl.hangmap.web;

import nl.hangmap.access.Viewers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page after signing in: the work of this viewer's roles.
@Controller
class HomePages {

  private final Viewers viewers;
  private final Navigation navigation;

  HomePages(Viewers viewers, Navigation navigation) {
    this.viewers = viewers;
    this.navigation = navigation;
  }

  @GetMapping("/")
  String home(Model model) {
    var viewer = viewers.current();
    model.addAttribute("viewer", viewer);
    model.addAttribute(
        "tiles", navigation.of(viewer, "/").stream().filter(link -> !link.current()).toList());
    return "web/home";
  }
}
