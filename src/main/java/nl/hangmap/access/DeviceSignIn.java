package nl.hangmap.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks the name and password that a device sends: one of the user's tokens as the password, or
/// the password itself.
///
/// Wrong ones are slowed down as on the sign-in page; a token that is right costs one look-up.
class DeviceSignIn implements AuthenticationManager {

  private final PasswordSignIn passwords;
  private final TokenStore tokens;
  private final UserStore users;
  private final SignInBrake brake;
  private final Clock clock;

  DeviceSignIn(
      PasswordSignIn passwords,
      TokenStore tokens,
      UserStore users,
      SignInBrake brake,
      Clock clock) {
    this.passwords = passwords;
    this.tokens = tokens;
    this.users = users;
    this.brake = brake;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication asked) throws AuthenticationException {
    var secret = Objects.toString(asked.getCredentials(), "");
    return secret.startsWith(Tokens.PREFIX)
        ? withToken(asked, secret)
        : passwords.authenticate(asked);
  }

  private Authentication withToken(Authentication asked, String secret) {
    var name = asked.getName().strip().toLowerCase(Locale.ROOT);
    var account =
        tokens
            .userOf(Secrets.sha256(secret), clock.instant())
            .filter(name::equals)
            .flatMap(users::find)
            .filter(UserAccount::enabled);
    if (account.isEmpty()) {
      brake.attempt(name, address(asked));
      throw new BadCredentialsException("the token is not this user's, or not any more");
    }
    var principal = Authorities.principal(account.get());
    return UsernamePasswordAuthenticationToken.authenticated(
        principal, null, principal.getAuthorities());
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? Objects.toString(details.getRemoteAddress(), "unknown")
        : "unknown";
  }
}
