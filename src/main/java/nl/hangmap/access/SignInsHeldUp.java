package nl.hangmap.access;

import java.time.Duration;
import nl.hangmap.kernel.Refusal;
import org.springframework.security.core.AuthenticationException;

/// Too many wrong passwords for a name or from an address: sign-in waits a while.
class SignInsHeldUp extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  SignInsHeldUp(Duration wait) {
    super("sign-in waits");
    this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
  }

  long seconds() {
    return seconds;
  }

  Refusal refusal() {
    return new Refusal(Refusal.Kind.TOO_MANY, "access.sign-in-wait", seconds);
  }
}
