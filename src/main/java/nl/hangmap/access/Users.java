package nl.hangmap.access;

import java.util.Optional;
import org.springframework.stereotype.Service;

/// The people who work with Hangmap: their names, roles, departments and rights to documents.
@Service
public class Users {

  private final UserStore store;

  Users(UserStore store) {
    this.store = store;
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
