package nl.hangmap.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/// Checks a bearer token: one of ours, or a JWT of the configured issuer, whose claim names a local
/// account.
@Component
class BearerSignIn implements AuthenticationManager {

  private final TokenStore tokens;
  private final UserStore users;
  private final OidcSettings oidc;
  private final ObjectProvider<JwtDecoder> decoder;
  private final Clock clock;

  BearerSignIn(
      TokenStore tokens,
      UserStore users,
      OidcSettings oidc,
      ObjectProvider<JwtDecoder> decoder,
      Clock clock) {
    this.tokens = tokens;
    this.users = users;
    this.oidc = oidc;
    this.decoder = decoder;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var token = ((BearerTokenAuthenticationToken) asked).getToken();
    var account =
        nameIn(token)
            .flatMap(users::find)
            .filter(UserAccount::enabled)
            .orElseThrow(() -> new InvalidBearerTokenException("unknown token"));
    var principal = Authorities.principal(account);
    return UsernamePasswordAuthenticationToken.authenticated(
        principal, null, principal.getAuthorities());
  }

  private Optional<String> nameIn(String token) {
    if (token.startsWith(Tokens.PREFIX)) {
      return tokens.userOf(Secrets.sha256(token), clock.instant());
    }
    var issuer = decoder.getIfAvailable();
    return issuer == null ? Optional.empty() : Optional.ofNullable(claim(issuer, token));
  }

  private @Nullable String claim(JwtDecoder issuer, String token) {
    try {
      var name = issuer.decode(token).getClaimAsString(oidc.userClaim());
      return name == null ? null : name.toLowerCase(Locale.ROOT);
    } catch (BadJwtException bad) {
      throw new InvalidBearerTokenException("not a valid token of the issuer", bad);
    }
  }
}
