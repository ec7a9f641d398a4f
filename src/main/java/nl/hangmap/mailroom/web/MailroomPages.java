package nl.hangmap.mailroom.web;

import java.time.Clock;
import java.time.LocalDate;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The scan station of the mailroom: what the post brought back, at the speed of the hand.
@Controller
class MailroomPages {

  private final Viewers viewers;
  private final Clock clock;

  MailroomPages(Viewers viewers, Clock clock) {
    this.viewers = viewers;
    this.clock = clock;
  }

  @GetMapping("/mailroom")
  String station(Model model) {
    var viewer = viewers.require(Permission.RETURN_SCAN);
    model.addAttribute("person", viewer.name());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("reasons", ReasonKey.values());
    return "mailroom/station";
  }
}
