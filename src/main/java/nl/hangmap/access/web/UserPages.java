package nl.hangmap.access.web;

import java.util.Objects;
import java.util.Set;
import nl.hangmap.access.AccountChange;
import nl.hangmap.access.Accounts;
import nl.hangmap.access.NewAccount;
import nl.hangmap.access.Role;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The administration of users.
@Controller
@RequestMapping("/administration/users")
class UserPages {

  private final Accounts accounts;
  private final Vocabulary vocabulary;

  UserPages(Accounts accounts, Vocabulary vocabulary) {
    this.accounts = accounts;
    this.vocabulary = vocabulary;
  }

  @GetMapping
  String users(
      @RequestParam(defaultValue = "") String q,
      @RequestParam @Nullable String cursor,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("users", accounts.find(q, PageRequest.of(null, cursor)));
    return "access/users";
  }

  @GetMapping("/new")
  String wish(Model model) {
    choices(model);
    return "access/user-new";
  }

  /// Form of a new user.
  record NewUserForm(
      @Nullable String name,
      @Nullable String displayName,
      @Nullable Set<Role> roles,
      @Nullable Set<String> departments) {

    NewAccount wish() {
      return new NewAccount(
          Objects.requireNonNullElse(name, ""),
          Objects.requireNonNullElse(displayName, ""),
          orNone(roles),
          orNone(departments));
    }
  }

  /// Answers with a page instead of a redirect, so that the password is kept nowhere on the way.
  @PostMapping
  String create(NewUserForm form, Model model) {
    model.addAttribute("handOver", accounts.create(form.wish()));
    return "access/user-password";
  }

  @GetMapping("/{name}")
  String user(@PathVariable String name, Model model) {
    model.addAttribute("user", accounts.get(name));
    choices(model);
    return "access/user";
  }

  /// Form of a changed user.
  ///
  /// @param enabled "on" from the checked box
  record UserForm(
      long version,
      @Nullable String displayName,
      @Nullable String enabled,
      @Nullable Set<Role> roles,
      @Nullable Set<String> departments) {

    AccountChange change() {
      return new AccountChange(
          Objects.requireNonNullElse(displayName, "").strip(),
          enabled != null,
          orNone(roles),
          orNone(departments));
    }
  }

  @PostMapping("/{name}")
  String change(@PathVariable String name, UserForm form, RedirectAttributes after) {
    accounts.change(name, form.version(), form.change());
    after.addFlashAttribute("done", "access.users.changed");
    return "redirect:/administration/users";
  }

  @PostMapping("/{name}/password")
  String resetPassword(@PathVariable String name, Model model) {
    model.addAttribute("handOver", accounts.resetPassword(name));
    return "access/user-password";
  }

  private void choices(Model model) {
    model.addAttribute("roles", Role.values());
    model.addAttribute("departments", vocabulary.departments());
  }

  private static <T> Set<T> orNone(@Nullable Set<T> chosen) {
    return chosen == null ? Set.of() : chosen;
  }
}
