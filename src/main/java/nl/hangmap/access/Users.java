package nl.hangmap.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who work with Hangmap: their names, roles, departments and rights to documents.
@Service
public class Users {

  private final UserStore store;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Users(UserStore store, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  /// Adds a user; does nothing when the name is taken.
  ///
  /// @return whether the user is new
  @Transactional
  public boolean add(NewUser user) {
    var added =
        store.insert(user, Secrets.encoded(passwords, user.password()), false, clock.instant());
    if (added) {
      events.publishEvent(new UserAdded(user.name(), user.roles(), user.departments()));
    }
    return added;
  }

  /// The named user with everything that decides what they may do, or empty when unknown or
  /// switched off.
  public Optional<Viewer> viewer(String name) {
    return store.find(name).filter(UserAccount::enabled).map(this::viewerOf);
  }

  private Viewer viewerOf(UserAccount account) {
    var rights = new DocumentRights(store.documentRights(account.roles()));
    return new Viewer(
        account.name(), account.displayName(), account.roles(), account.departments(), rights);
  }
}
