package nl.hangmap.access;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.hangmap.kernel.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// What a request gets that is not signed in, signed in wrongly, or not allowed: problem details
/// for the API, the sign-in page for people.
@Component
class SignInAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  static final String PAGE = "/sign-in";

  private final HandlerExceptionResolver problems;
  private final AuthenticationEntryPoint toSignIn = new LoginUrlAuthenticationEntryPoint(PAGE);
  private final AuthenticationEntryPoint reload = new HxRefreshHeaderAuthenticationEntryPoint();
  private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

  SignInAnswers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  /// Nobody is signed in, or the credentials that came along are wrong.
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException, ServletException {
    if (Requests.isForProgram(request)) {
      askForCredentials(request, response, refused);
    } else if (Requests.isForPart(request)) {
      reload.commence(request, response, refused);
    } else {
      toSignIn.commence(request, response, refused);
    }
  }

  private void askForCredentials(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
    if (refused instanceof SignInsHeldUp held) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(held.seconds()));
      problems.resolveException(request, response, null, held.refusal());
      return;
    }
    if (!Requests.isFromScript(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Hangmap\", Bearer");
    }
    var wrong = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    var code = wrong ? "access.credentials" : "access.nobody";
    problems.resolveException(
        request, response, null, new Refusal(Refusal.Kind.UNAUTHENTICATED, code));
  }

  /// Somebody is signed in and has no right to this.
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    var mustChange =
        OwnPassword.mustBeChanged(SecurityContextHolder.getContext().getAuthentication());
    if (Requests.isForProgram(request)) {
      problems.resolveException(request, response, null, refusal(denied, mustChange));
    } else if (mustChange) {
      response.sendRedirect(request.getContextPath() + "/account/password");
    } else if (denied instanceof CsrfException && Requests.isSignIn(request)) {
      response.sendRedirect(request.getContextPath() + PAGE + "?again");
    } else {
      forbidden.handle(request, response, denied);
    }
  }

  private static Refusal refusal(AccessDeniedException denied, boolean mustChange) {
    if (denied instanceof CsrfException) {
      return new Refusal(Refusal.Kind.FORBIDDEN, "access.csrf");
    }
    return new Refusal(
        Refusal.Kind.FORBIDDEN, mustChange ? "access.password-not-own" : "access.forbidden");
  }

  /// The sign-in form, or the other system, was refused: back to the form, which says why.
  void signInRefused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    var why =
        switch (refused) {
          case SignInsHeldUp held -> "wait=" + held.seconds();
          case OAuth2AuthenticationException e
              when OidcAccounts.UNKNOWN.equals(e.getError().getErrorCode()) ->
              OidcAccounts.UNKNOWN;
          default -> "error";
        };
    response.sendRedirect(request.getContextPath() + PAGE + "?" + why);
  }
}
