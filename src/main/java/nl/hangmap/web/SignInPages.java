package nl.hangmap.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hangmap.access.Role;
import nl.hangmap.access.SignInElsewhere;
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

  private static final List<String> REASONS = List.of("error", "again", "unknown-account");

  private final MessageSource messages;
  private final SignInElsewhere elsewhere;
  private final boolean demo;

  SignInPages(MessageSource messages, SignInElsewhere elsewhere, DataFolder settings) {
    this.messages = messages;
    this.elsewhere = elsewhere;
    this.demo = settings.demo();
  }

  /// A user of the demo, whose password is the name.
  record DemoUser(String name, Role role) {}

  /// @param parameters why the person is here, as the redirect says: `out`, `error`, `again`,
  ///   `unknown-account` or `wait` with the seconds to wait
  @GetMapping("/sign-in")
  String signIn(@RequestParam Map<String, String> parameters, Locale locale, Model model) {
    model.addAttribute("out", parameters.containsKey("out"));
    model.addAttribute("refused", refused(parameters, locale));
    model.addAttribute("ways", elsewhere.ways());
    model.addAttribute("demo", demo);
    model.addAttribute("demoUsers", demo ? DEMO_USERS : List.of());
    return "web/sign-in";
  }

  private @Nullable String refused(Map<String, String> parameters, Locale locale) {
    if (parameters.getOrDefault("wait", "").matches("[1-9][0-9]{0,4}")) {
      var seconds = new Object[] {Long.valueOf(parameters.get("wait"))};
      return messages.getMessage("refusal.access.sign-in-wait", seconds, locale);
    }
    return REASONS.stream()
        .filter(parameters::containsKey)
        .findFirst()
        .map(reason -> messages.getMessage("web.sign-in.refused." + reason, null, locale))
        .orElse(null);
  }
}
