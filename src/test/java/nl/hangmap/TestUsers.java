package nl.hangmap;

import java.util.Locale;
import java.util.Set;
import nl.hangmap.access.NewUser;
import nl.hangmap.access.Role;
import nl.hangmap.access.Users;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The six users of the demo for every test: `mailroom`, `sales`, `archivist`, `steward`,
/// `privacy`, `admin`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TestUsers implements ApplicationRunner {

  private final Users users;

  TestUsers(Users users) {
    this.users = users;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var role : Role.values()) {
      var name = role.name().toLowerCase(Locale.ROOT);
      Set<String> departments = role == Role.SALES ? Set.of("sales") : Set.of();
      users.add(new NewUser(name, name, name, Set.of(role), departments));
    }
  }
}
