package nl.hangmap.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import nl.hangmap.kernel.DataFolder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the users of a first start: the six of the demo, or else one administrator whose one-time
/// password is printed once.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class FirstUsers implements ApplicationRunner {

  private static final int ONE_TIME_LENGTH = 16;
  private static final String ADMINISTRATOR = "admin";

  private final UserStore store;
  private final Users users;
  private final PasswordEncoder passwords;
  private final TransactionTemplate transaction;
  private final DataFolder settings;
  private final Clock clock;

  FirstUsers(
      UserStore store,
      Users users,
      PasswordEncoder passwords,
      TransactionTemplate transaction,
      DataFolder settings,
      Clock clock) {
    this.store = store;
    this.users = users;
    this.passwords = passwords;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo()) {
      addDemoUsers();
    } else {
      transaction.executeWithoutResult(status -> addFirstAdministrator());
    }
  }

  private void addDemoUsers() {
    for (var role : Role.values()) {
      var name = role.name().toLowerCase(Locale.ROOT);
      if (store.find(name).isEmpty()) {
        Set<String> departments = role == Role.SALES ? Set.of("sales") : Set.of();
        var displayName = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        users.add(new NewUser(name, displayName, name, Set.of(role), departments));
      }
    }
  }

  /// Only one of several instances that start at the same moment finds the table empty.
  private void addFirstAdministrator() {
    store.lockAll();
    if (!store.isEmpty()) {
      return;
    }
    var password = Secrets.random(ONE_TIME_LENGTH);
    var user = new NewUser(ADMINISTRATOR, "Administrator", password, Set.of(Role.ADMIN), Set.of());
    store.insert(user, Secrets.encoded(passwords, password), true, clock.instant());
    System.out.printf(
        "%n  First start: sign in as \"%s\" with the one-time password  %s%n"
            + "  It is shown only here and only now, and must be changed at the first sign-in.%n%n",
        ADMINISTRATOR, password);
  }
}
