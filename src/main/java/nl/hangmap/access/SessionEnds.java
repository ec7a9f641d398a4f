package nl.hangmap.access;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Ends the sessions of a user whose rights or password changed, on whichever instance they are, so
/// that nobody goes on with what they had.
@Component
class SessionEnds {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  SessionEnds(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  @TransactionalEventListener
  void on(UserChanged event) {
    endAll(event.user());
  }

  @TransactionalEventListener
  void on(PasswordReset event) {
    endAll(event.user());
  }

  @TransactionalEventListener
  void on(PasswordChanged event) {
    endAll(event.user());
  }

  private void endAll(String user) {
    sessions.findByPrincipalName(user).keySet().forEach(sessions::deleteById);
  }
}
