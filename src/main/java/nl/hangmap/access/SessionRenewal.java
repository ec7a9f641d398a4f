package nl.hangmap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Gives the person behind a request a new session with the rights they have now; the old one has
/// just ended with all their others.
@Component
public class SessionRenewal {

  private final UserStore users;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  SessionRenewal(UserStore users) {
    this.users = users;
  }

  public void renew(String user, HttpServletRequest request, HttpServletResponse response) {
    var principal = Authorities.principal(users.find(user).orElseThrow());
    request.getSession().invalidate();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            principal, null, principal.getAuthorities()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
