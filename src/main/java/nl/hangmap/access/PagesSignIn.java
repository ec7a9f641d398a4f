package nl.hangmap.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/// What follows a successful sign-in to the pages: it is recorded, and the person gets the page
/// that was asked for.
@Component
class PagesSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

  private final UserStore users;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PagesSignIn(UserStore users, ApplicationEventPublisher events, Clock clock) {
    this.users = users;
    this.events = events;
    this.clock = clock;
    setRequestCache(pagesToReturnTo());
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws ServletException, IOException {
    users.signedIn(person.getName(), clock.instant());
    events.publishEvent(new SignedIn(person.getName(), request.getRemoteAddr()));
    super.onAuthenticationSuccess(request, response, person);
  }

  /// Remembers only pages: a part of a page or an API call is nothing to return to.
  static RequestCache pagesToReturnTo() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(Requests::isPage);
    return cache;
  }
}
