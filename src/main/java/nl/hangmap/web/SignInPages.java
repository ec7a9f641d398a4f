package nl.hangmap.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.hangmap.access.Role;
import nl.hangmap.kernel.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a person signs in; the demo names its users and their passwords here.
@Controller
class SignInPages {

  private static final List<DemoUser> DEMO_USERS =
      Arrays.stream(Role.values())
          .map(role -> new DemoUser(role.name().toLowerCase(Locale.ROOT), role))
          .toList();

  private final MessageSource messages;
  private final boolean demo;

  SignInPages(MessageSource messages, DataFolder settings) {
    this.messages = messages;
    this.demo = settings.demo();
  }

  /// A user of the demo, whose password is the name.
  record DemoUser(String name, Role role) {}

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam @Nullable String error,
      @RequestParam @Nullable String out,
      Locale locale,
      Model model) {
    model.addAttribute("out", out != null);
    model.addAttribute("refused", error == null ? null : refused(locale));
    model.addAttribute("demo", demo);
    model.addAttribute("demoUsers", demo ? DEMO_USERS : List.of());
    return "web/sign-in";
  }

  private String refused(Locale locale) {
    return messages.getMessage("web.sign-in.refused", null, locale);
  }
}
