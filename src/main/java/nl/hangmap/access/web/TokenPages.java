package nl.hangmap.access.web;

import nl.hangmap.access.Tokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A user's own bearer tokens.
@Controller
class TokenPages {

  private final Tokens tokens;

  TokenPages(Tokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping("/account/tokens")
  String tokens(Model model) {
    model.addAttribute("tokens", tokens.mine());
    return "access/tokens";
  }

  /// Answers with the page itself instead of a redirect, so that the secret is kept nowhere on the
  /// way.
  @PostMapping("/account/tokens")
  String create(@RequestParam String label, @RequestParam int days, Model model) {
    model.addAttribute("created", tokens.create(label, days));
    return tokens(model);
  }

  @PostMapping("/account/tokens/{id}/revoke")
  String revoke(@PathVariable long id, RedirectAttributes after) {
    tokens.revoke(id);
    after.addFlashAttribute("done", "access.tokens.revoked");
    return "redirect:/account/tokens";
  }
}
