package nl.hangmap.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;

/// Which requests another site could make a browser send in the user's name, and therefore need our
/// token.
///
/// A request that brings its own credentials is none, unless a browser says that another site
/// started it: browsers add remembered Basic credentials by themselves.
final class Forgeable {

  private Forgeable() {}

  static boolean isForgeable(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
        && (request.getHeader(HttpHeaders.AUTHORIZATION) == null || comesFromElsewhere(request));
  }

  private static boolean comesFromElsewhere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }
}
