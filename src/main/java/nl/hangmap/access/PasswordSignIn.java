package nl.hangmap.access;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Checks a name and password, from the sign-in form and from HTTP Basic alike; as the only such
/// bean it is found by Spring Security itself.
///
/// Unknown, switched off and wrong cost the same time and give the same answer.
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final UserStore users;
  private final PasswordEncoder passwords;
  private final SignInBrake brake;
  private final VerifiedCredentials verified;
  private final ApplicationEventPublisher events;
  private final Supplier<String> nobodysHash;

  PasswordSignIn(
      UserStore users,
      PasswordEncoder passwords,
      SignInBrake brake,
      VerifiedCredentials verified,
      ApplicationEventPublisher events) {
    this.users = users;
    this.passwords = passwords;
    this.brake = brake;
    this.verified = verified;
    this.events = events;
    this.nobodysHash = SingletonSupplier.of(() -> Secrets.encoded(passwords, Secrets.random(16)));
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var name = asked.getName().strip().toLowerCase(Locale.ROOT);
    var password = Objects.toString(asked.getCredentials(), "");
    var account = users.find(name).filter(UserAccount::enabled);
    var hash = account.map(UserAccount::passwordHash);
    if (hash.isEmpty() || !verified.knows(name, password, hash.get())) {
      check(name, password, hash, address(asked));
    }
    var principal = Authorities.principal(account.orElseThrow());
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            principal, null, principal.getAuthorities());
    signedIn.setDetails(asked.getDetails());
    return signedIn;
  }

  private void check(String name, String password, Optional<String> hash, String address) {
    brake.attempt(name, address);
    var matches = passwords.matches(password, hash.orElseGet(nobodysHash));
    if (hash.isEmpty() || !matches) {
      events.publishEvent(new SignInFailed(hash.isPresent() ? name : null, address));
      throw new BadCredentialsException("name and password do not belong together");
    }
    brake.succeeded(name, address);
    verified.remember(name, password, hash.get());
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? Objects.toString(details.getRemoteAddress(), "unknown")
        : "unknown";
  }

  @Override
  public boolean supports(@Nullable Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.equals(authentication);
  }
}
