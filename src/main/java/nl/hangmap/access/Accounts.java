package nl.hangmap.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The administration of users: who exists, with which roles and departments; everything needs
/// `USERS_MANAGE`.
@Service
public class Accounts {

  private static final int ONE_TIME_LENGTH = 14;

  private final UserStore store;
  private final Viewers viewers;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Accounts(
      UserStore store,
      Viewers viewers,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.viewers = viewers;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  /// Users by name, of which name or display name holds the text.
  public Page<AccountView> find(String text, PageRequest request) {
    viewers.require(Permission.USERS_MANAGE);
    var after = request.after(1).map(cursor -> cursor.key(0)).orElse("");
    var rows = store.list(text.strip(), after, request.fetch());
    return Page.of(rows, request.limit(), row -> Cursor.of(row.name())).map(AccountView::of);
  }

  public AccountView get(String name) {
    viewers.require(Permission.USERS_MANAGE);
    return AccountView.of(account(name));
  }

  /// Adds a user, who gets the returned password from the administrator and changes it at once.
  @Transactional
  public OneTimePassword create(NewAccount wish) {
    viewers.require(Permission.USERS_MANAGE);
    var name = wish.name().strip().toLowerCase(Locale.ROOT);
    AccountRules.checkName(name);
    AccountRules.check(wish.displayName(), wish.roles());
    var password = Secrets.random(ONE_TIME_LENGTH);
    var user =
        new NewUser(name, wish.displayName().strip(), password, wish.roles(), wish.departments());
    if (!store.insert(user, Secrets.encoded(passwords, password), true, clock.instant())) {
      throw Refusal.conflict("access.name-taken", name);
    }
    events.publishEvent(new UserAdded(name, wish.roles(), wish.departments()));
    return new OneTimePassword(name, password);
  }

  /// @param version of the account that the change is based on
  @Transactional
  public AccountView change(String name, long version, AccountChange change) {
    viewers.require(Permission.USERS_MANAGE);
    AccountRules.check(change.displayName(), change.roles());
    store.lockAll();
    var before = account(name);
    var staysAdministrator = change.enabled() && change.roles().contains(Role.ADMIN);
    if (!staysAdministrator && !store.hasOtherAdministrator(name)) {
      throw Refusal.conflict("access.last-administrator");
    }
    if (!store.update(name, version, change)) {
      throw new Refusal(Refusal.Kind.STALE, "version.stale");
    }
    var changes = differences(before, change);
    if (!changes.isEmpty()) {
      events.publishEvent(new UserChanged(name, changes));
    }
    return AccountView.of(account(name));
  }

  /// Replaces a forgotten password; whoever was signed in with the old one is signed out.
  @Transactional
  public OneTimePassword resetPassword(String name) {
    viewers.require(Permission.USERS_MANAGE);
    account(name);
    var password = Secrets.random(ONE_TIME_LENGTH);
    store.changePassword(name, Secrets.encoded(passwords, password), true);
    events.publishEvent(new PasswordReset(name));
    return new OneTimePassword(name, password);
  }

  private UserAccount account(String name) {
    return store.find(name).orElseThrow(() -> Refusal.notFound("access.user-unknown", name));
  }

  private static Map<String, String> differences(UserAccount before, AccountChange after) {
    var changes = new LinkedHashMap<String, String>();
    note(changes, "displayName", before.displayName(), after.displayName());
    note(changes, "enabled", before.enabled(), after.enabled());
    note(changes, "roles", sorted(before.roles()), sorted(after.roles()));
    note(changes, "departments", sorted(before.departments()), sorted(after.departments()));
    return changes;
  }

  private static void note(Map<String, String> changes, String field, Object from, Object to) {
    if (!from.equals(to)) {
      changes.put(field, from + " → " + to);
    }
  }

  private static <T extends Comparable<T>> String sorted(Set<T> values) {
    return new TreeSet<>(values).toString();
  }
}
