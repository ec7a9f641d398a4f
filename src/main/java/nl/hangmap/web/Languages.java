package nl.hangmap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// Dutch or English: what the viewer chose, else what the browser prefers, else English.
@Configuration(proxyBeanMethods = false)
class Languages {

  static final Locale DUTCH = Locale.of("nl");

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("hangmap-language");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieSameSite("Lax");
    resolver.setCookieHttpOnly(true);
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(Languages::preferred);
    return resolver;
  }

  private static Locale preferred(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.ENGLISH;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("nl") || language.equals("en"))
        .findFirst()
        .map(language -> language.equals("nl") ? DUTCH : Locale.ENGLISH)
        .orElse(Locale.ENGLISH);
  }
}
