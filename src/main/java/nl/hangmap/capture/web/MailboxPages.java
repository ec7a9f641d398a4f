package nl.hangmap.capture.web;

import nl.hangmap.capture.mail.Mailboxes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page that shows how it stands with the mailboxes, and which messages wait there.
@Controller
class MailboxPages {

  private final Mailboxes mailboxes;

  MailboxPages(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  @GetMapping("/capture/mailboxes")
  String mailboxes(Model model) {
    model.addAttribute("mailboxes", mailboxes.states());
    model.addAttribute("left", mailboxes.left());
    return "capture/mailboxes";
  }
}
