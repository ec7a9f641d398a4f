package nl.hangmap.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Lets in whoever is signed in, except with a password of somebody else's making, which must be
/// changed before anything else.
final class OwnPassword implements AuthorizationManager<RequestAuthorizationContext> {

  private final AuthorizationManager<RequestAuthorizationContext> signedIn =
      AuthenticatedAuthorizationManager.authenticated();

  @Override
  public @Nullable AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext request) {
    return mustBeChanged(person.get())
        ? new AuthorizationDecision(false)
        : signedIn.authorize(person, request);
  }

  static boolean mustBeChanged(@Nullable Authentication person) {
    return person != null
        && person.getAuthorities().stream()
            .anyMatch(right -> Authorities.MUST_CHANGE_PASSWORD.equals(right.getAuthority()));
  }
}
