package nl.hangmap.access;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Finds the local account of somebody whom the configured issuer signed in; who has none stays
/// out.
@Component
class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

  static final String UNKNOWN = "unknown-account";

  private final OidcUserService issuer = new OidcUserService();
  private final UserStore users;
  private final OidcSettings settings;

  OidcAccounts(UserStore users, OidcSettings settings) {
    this.users = users;
    this.settings = settings;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var person = issuer.loadUser(request);
    var account =
        Optional.ofNullable(person.getClaimAsString(settings.userClaim()))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .flatMap(users::find)
            .filter(UserAccount::enabled)
            .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
    return new LocalUser(account, person);
  }

  /// The issuer's user under the name of the local account.
  static final class LocalUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String account;

    LocalUser(UserAccount account, OidcUser person) {
      super(Authorities.of(account), person.getIdToken(), person.getUserInfo());
      this.account = account.name();
    }

    @Override
    public String getName() {
      return account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof LocalUser user && user.account.equals(account) && super.equals(other);
    }

    @Override
    public int hashCode() {
      return account.hashCode();
    }
  }
}
