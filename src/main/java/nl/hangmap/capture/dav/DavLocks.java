package nl.hangmap.capture.dav;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The write locks that devices take while they write; they end by themselves.
@Component
public class DavLocks {

  /// Longest life of a lock, after which a device asks again.
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final int MOST = 1_000;

  private record Place(String user, DavPath path) {}

  private record Lock(String token, Instant until) {}

  private final Map<Place, Lock> locks = new HashMap<>();
  private final Clock clock;

  DavLocks(Clock clock) {
    this.clock = clock;
  }

  /// Whether somebody locked the path who does not show the token of the lock.
  ///
  /// @param shown what the request says of locks; it holds the tokens that it knows
  public synchronized boolean isLocked(String user, DavPath path, String shown) {
    return held(new Place(user, path)).filter(lock -> !shown.contains(lock.token())).isPresent();
  }

  /// Takes a lock, or renews the one whose token is shown.
  ///
  /// @return the token, or empty when it is locked by another or there are too many locks
  public synchronized Optional<String> lock(String user, DavPath path, String shown) {
    var place = new Place(user, path);
    var held = held(place);
    locks.values().removeIf(lock -> !lock.until().isAfter(clock.instant()));
    if (locks.size() >= MOST || held.filter(lock -> !shown.contains(lock.token())).isPresent()) {
      return Optional.empty();
    }
    var token = held.map(Lock::token).orElseGet(() -> "urn:uuid:" + UUID.randomUUID());
    locks.put(place, new Lock(token, clock.instant().plus(LIFE)));
    return Optional.of(token);
  }

  /// @return false when the path is not locked under this token
  public synchronized boolean unlock(String user, DavPath path, String shown) {
    var place = new Place(user, path);
    var ours = held(place).filter(lock -> shown.contains(lock.token())).isPresent();
    if (ours) {
      locks.remove(place);
    }
    return ours;
  }

  private Optional<Lock> held(Place place) {
    return Optional.ofNullable(locks.get(place))
        .filter(lock -> lock.until().isAfter(clock.instant()));
  }
}
