package nl.hangmap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// Changes the language of the pages and returns to the page it was asked from.
@Controller
class LanguagePages {

  private final LocaleResolver languages;

  LanguagePages(LocaleResolver languages) {
    this.languages = languages;
  }

  @PostMapping("/language")
  String change(
      @RequestParam String to,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    languages.setLocale(request, response, "nl".equals(to) ? Languages.DUTCH : Locale.ENGLISH);
    return "redirect:" + (isOurs(back) ? back : "/");
  }

  /// Only a path of this site, so that the form cannot send anybody elsewhere.
  private static boolean isOurs(String back) {
    return back.startsWith("/")
        && !back.startsWith("//")
        && back.chars().noneMatch(c -> c == '\\' || c < ' ');
  }
}
