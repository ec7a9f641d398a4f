package nl.hangmap.filetracking.web;

import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.filetracking.ScanMode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The scan station of the archive: one page that stays open.
@Controller
class ScanPages {

  private final Viewers viewers;

  ScanPages(Viewers viewers) {
    this.viewers = viewers;
  }

  @GetMapping("/archive/scan")
  String station(Model model) {
    var viewer = viewers.require(Permission.PLACE_SCAN);
    model.addAttribute("person", viewer.name());
    model.addAttribute("modes", ScanMode.values());
    return "filetracking/scan";
  }
}
