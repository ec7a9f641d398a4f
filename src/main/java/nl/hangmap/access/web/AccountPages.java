package nl.hangmap.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.hangmap.access.Passwords;
import nl.hangmap.access.SessionRenewal;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A user's own account: who one is here, and one's password.
@Controller
class AccountPages {

  private final Viewers viewers;
  private final Passwords passwords;
  private final SessionRenewal sessions;

  AccountPages(Viewers viewers, Passwords passwords, SessionRenewal sessions) {
    this.viewers = viewers;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @GetMapping("/account")
  String account(Model model) {
    model.addAttribute("viewer", viewers.current());
    return "access/account";
  }

  @GetMapping("/account/password")
  String password(Model model) {
    model.addAttribute("viewer", viewers.current());
    return "access/password";
  }

  @PostMapping("/account/password")
  String changePassword(
      @RequestParam String old,
      @RequestParam String password,
      @RequestParam String repeated,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes after) {
    if (!password.equals(repeated)) {
      throw Refusal.invalidAt("repeated", "access.password-repeat");
    }
    passwords.change(old, password);
    sessions.renew(viewers.current().name(), request, response);
    after.addFlashAttribute("done", "access.password.done");
    // The whole page anew: its other forms carry tokens of the session that ended.
    return request.getHeader("HX-Request") == null ? "redirect:/account" : "redirect:htmx:/account";
  }
}
