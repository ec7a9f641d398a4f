package nl.hangmap.access;

import java.util.stream.Stream;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Local accounts as Spring Security asks for them.
@Component
class SignInAccounts implements UserDetailsService {

  private final UserStore store;

  SignInAccounts(UserStore store) {
    this.store = store;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    var account =
        store
            .find(name)
            .filter(found -> found.passwordHash() != null)
            .orElseThrow(() -> new UsernameNotFoundException(name));
    return User.withUsername(account.name())
        .password(account.passwordHash())
        .disabled(!account.enabled())
        .authorities(
            account.roles().stream()
                .flatMap(role -> role.permissions().stream())
                .flatMap(permission -> Stream.of(permission.name()))
                .distinct()
                .toArray(String[]::new))
        .build();
  }
}
