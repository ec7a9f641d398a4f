package nl.hangmap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {

  private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

  private Instant now = NOW;
  private final VerifiedCredentials verified =
      new VerifiedCredentials(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          });

  @Test
  void knowsExactlyWhatWasFoundRight() {
    verified.remember("anna", "secret", "hash1");
    assertThat(verified.knows("anna", "secret", "hash1")).isTrue();
    assertThat(verified.knows("anna", "Secret", "hash1")).isFalse();
    assertThat(verified.knows("ann", "asecret", "hash1")).isFalse();
  }

  @Test
  void noticesAChangedPasswordAtOnce() {
    verified.remember("anna", "secret", "hash1");
    assertThat(verified.knows("anna", "secret", "hash2")).isFalse();
  }

  @Test
  void forgetsAfterMinutesAndKeepsABound() {
    verified.remember("anna", "secret", "hash1");
    now = NOW.plus(Duration.ofMinutes(6));
    assertThat(verified.knows("anna", "secret", "hash1")).isFalse();
    now = NOW;
    for (int other = 0; other < 1000; other++) {
      verified.remember("user" + other, "secret", "hash");
    }
    assertThat(verified.knows("anna", "secret", "hash1")).isFalse();
    assertThat(verified.knows("user999", "secret", "hash")).isTrue();
  }
}
