package nl.hangmap.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often somebody may get a password wrong; settings `hangmap.sign-in.*`.
///
/// @param freePerName failures of one name before waiting begins
/// @param freePerAddress failures from one address before waiting begins
/// @param firstWait the first wait; doubles with every further failure
/// @param longestWait where the doubling ends, short enough that nobody can lock a colleague out
/// @param forgetAfter quiet time after which the counting starts anew
@ConfigurationProperties("hangmap.sign-in")
record SignInSettings(
    @DefaultValue("5") int freePerName,
    @DefaultValue("60") int freePerAddress,
    @DefaultValue("5s") Duration firstWait,
    @DefaultValue("5m") Duration longestWait,
    @DefaultValue("15m") Duration forgetAfter) {

  Duration waitAfter(int failures, int free) {
    if (failures < free) {
      return Duration.ZERO;
    }
    var doublings = Math.min(failures - free, 20);
    var wait = firstWait.multipliedBy(1L << doublings);
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }
}
