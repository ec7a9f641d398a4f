package nl.hangmap.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.hangmap.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bearer tokens with which a user's own programs call the API.
@Service
public class Tokens {

  static final String PREFIX = "hm_";
  static final int LONGEST_LIFE = 730;
  private static final int LONGEST_LABEL = 100;
  private static final int MOST = 50;
  private static final int SECRET_LENGTH = 43;

  private final TokenStore store;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Tokens(TokenStore store, Viewers viewers, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.viewers = viewers;
    this.events = events;
    this.clock = clock;
  }

  /// The viewer's own tokens that are not revoked, newest first, at most 50.
  public List<TokenView> mine() {
    return store.of(viewers.current().name(), MOST);
  }

  /// Makes a token; its secret is in the answer and nowhere else.
  ///
  /// @param days how long it works, 1 to 730
  @Transactional
  public NewToken create(String label, int days) {
    var user = viewers.current().name();
    var named = label.strip();
    if (named.isEmpty() || named.length() > LONGEST_LABEL) {
      throw Refusal.invalidAt("label", "access.token-label", LONGEST_LABEL);
    }
    if (days < 1 || days > LONGEST_LIFE) {
      throw Refusal.invalidAt("days", "access.token-days", LONGEST_LIFE);
    }
    if (store.of(user, MOST).size() >= MOST) {
      throw Refusal.conflict("access.token-most", MOST);
    }
    var secret = PREFIX + Secrets.random(SECRET_LENGTH);
    var now = clock.instant();
    var expires = now.plus(Duration.ofDays(days));
    var token = store.insert(user, named, Secrets.sha256(secret), now, expires);
    events.publishEvent(new TokenCreated(user, token.id(), named, expires));
    return new NewToken(token, secret);
  }

  /// Withdraws one of the viewer's own tokens at once.
  @Transactional
  public void revoke(long id) {
    var user = viewers.current().name();
    var label =
        store
            .revoke(id, user, clock.instant())
            .orElseThrow(() -> Refusal.notFound("access.token-unknown", id));
    events.publishEvent(new TokenRevoked(user, id, label));
  }
}
