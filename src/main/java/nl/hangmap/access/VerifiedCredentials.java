package nl.hangmap.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Remembers for a few minutes which name and password were found right, so that an API client that
/// sends them with every call does not cost a slow hash each time.
///
/// Only a digest is kept, salted per process; it covers the stored hash, so that a changed password
/// is noticed at once.
@Component
class VerifiedCredentials {

  private static final int LIMIT = 1000;
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final Clock clock;
  private final byte[] salt = new byte[32];
  private final Map<ByteBuffer, Instant> verified =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Instant> eldest) {
          return size() > LIMIT;
        }
      };

  VerifiedCredentials(Clock clock) {
    this.clock = clock;
    new SecureRandom().nextBytes(salt);
  }

  synchronized boolean knows(String name, String password, String storedHash) {
    var until = verified.get(digest(name, password, storedHash));
    return until != null && until.isAfter(clock.instant());
  }

  synchronized void remember(String name, String password, String storedHash) {
    verified.put(digest(name, password, storedHash), clock.instant().plus(LIFE));
  }

  private ByteBuffer digest(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      for (var part : parts) {
        var bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
      }
      return ByteBuffer.wrap(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
