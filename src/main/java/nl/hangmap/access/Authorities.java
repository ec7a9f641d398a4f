package nl.hangmap.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/// What Spring Security is told of an account: its permissions, or only that the password must be
/// changed first.
final class Authorities {

  static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

  private Authorities() {}

  static List<GrantedAuthority> of(UserAccount account) {
    if (account.mustChangePassword()) {
      return AuthorityUtils.createAuthorityList(MUST_CHANGE_PASSWORD);
    }
    return AuthorityUtils.createAuthorityList(names(account).toArray(String[]::new));
  }

  static UserDetails principal(UserAccount account) {
    return User.withUsername(account.name()).password("").authorities(of(account)).build();
  }

  private static Stream<String> names(UserAccount account) {
    return account.roles().stream()
        .flatMap(role -> role.permissions().stream())
        .map(Permission::name)
        .distinct()
        .sorted();
  }
}
