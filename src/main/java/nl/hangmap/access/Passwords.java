package nl.hangmap.access;

import nl.hangmap.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The viewer's own password.
@Service
public class Passwords {

  private final UserStore store;
  private final Viewers viewers;
  private final PasswordEncoder encoder;
  private final ApplicationEventPublisher events;

  Passwords(
      UserStore store, Viewers viewers, PasswordEncoder encoder, ApplicationEventPublisher events) {
    this.store = store;
    this.viewers = viewers;
    this.encoder = encoder;
    this.events = events;
  }

  /// Changes the viewer's password; every session of the viewer ends, this one excepted by whoever
  /// renews it.
  @Transactional
  public void change(String old, String wanted) {
    var account = store.find(viewers.current().name()).orElseThrow();
    var hash = account.passwordHash();
    if (hash == null) {
      throw Refusal.conflict("access.password-elsewhere");
    }
    if (!encoder.matches(old, hash)) {
      throw Refusal.invalidAt("old", "access.password-old");
    }
    AccountRules.checkPassword(wanted, account.name());
    if (old.equals(wanted)) {
      throw Refusal.invalidAt("password", "access.password-same");
    }
    store.changePassword(account.name(), Secrets.encoded(encoder, wanted), false);
    events.publishEvent(new PasswordChanged(account.name()));
  }
}
