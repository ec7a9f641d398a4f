package nl.hangmap.audit;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.hangmap.access.DocumentRightsChanged;
import nl.hangmap.access.PasswordChanged;
import nl.hangmap.access.PasswordReset;
import nl.hangmap.access.SignInFailed;
import nl.hangmap.access.SignedIn;
import nl.hangmap.access.TokenCreated;
import nl.hangmap.access.TokenRevoked;
import nl.hangmap.access.UserAdded;
import nl.hangmap.access.UserChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Records the events of access, which knows nothing of the trail.
@Component
class AccessFacts {

  private final AuditWriter trail;

  AccessFacts(AuditWriter trail) {
    this.trail = trail;
  }

  @EventListener
  void on(SignedIn event) {
    write("user.signed-in", event.user(), Map.of("address", event.address()));
  }

  @EventListener
  void on(SignInFailed event) {
    var user = Objects.requireNonNullElse(event.user(), "unknown");
    write("user.sign-in-failed", user, Map.of("address", event.address()));
  }

  @EventListener
  void on(UserAdded event) {
    write(
        "user.added",
        event.user(),
        Map.of("roles", sorted(event.roles()), "departments", sorted(event.departments())));
  }

  @EventListener
  void on(UserChanged event) {
    write("user.changed", event.user(), event.changes());
  }

  @EventListener
  void on(PasswordChanged event) {
    write("user.password-changed", event.user(), Map.of());
  }

  @EventListener
  void on(PasswordReset event) {
    write("user.password-reset", event.user(), Map.of());
  }

  @EventListener
  void on(TokenCreated event) {
    write(
        "token.created",
        event.user(),
        Map.of(
            "token", Long.toString(event.token()),
            "label", event.label(),
            "expires", event.expiresAt().toString()));
  }

  @EventListener
  void on(TokenRevoked event) {
    write(
        "token.revoked",
        event.user(),
        Map.of("token", Long.toString(event.token()), "label", event.label()));
  }

  @EventListener
  void on(DocumentRightsChanged event) {
    var details = Map.of("before", event.before().toString(), "after", event.after().toString());
    trail.write(new AuditFact("rights.changed", "role", event.role().name(), null, details));
  }

  private void write(String action, String user, Map<String, String> details) {
    trail.write(new AuditFact(action, "user", user, null, details));
  }

  private static <T> String sorted(Set<T> values) {
    return values.stream()
        .map(String::valueOf)
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }
}
