package nl.hangmap.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Slows down guessing: every attempt is counted before the password is looked at, per name and per
/// address.
///
/// A name that does not exist is counted like one that does, so that the answer tells nothing.
@Component
class SignInBrake {

  private final SignInFailureStore failures;
  private final SignInSettings settings;
  private final Clock clock;

  SignInBrake(SignInFailureStore failures, SignInSettings settings, Clock clock) {
    this.failures = failures;
    this.settings = settings;
    this.clock = clock;
  }

  /// @throws SignInsHeldUp when the name or the address has to wait
  void attempt(String name, String address) {
    count("address:" + address, settings.freePerAddress());
    count("name:" + name, settings.freePerName());
  }

  void succeeded(String name, String address) {
    failures.forget("name:" + name);
    failures.takeBack("address:" + address, clock.instant());
  }

  private void count(String subject, int free) {
    var now = clock.instant();
    var counted = failures.count(subject, now, now.minus(settings.forgetAfter()));
    if (counted.isEmpty()) {
      var until = failures.blockedUntil(subject).orElse(now);
      throw new SignInsHeldUp(Duration.between(now, until));
    }
    var wait = settings.waitAfter(counted.get(), free);
    if (!wait.isZero()) {
      failures.block(subject, now.plus(wait));
    }
  }
}
