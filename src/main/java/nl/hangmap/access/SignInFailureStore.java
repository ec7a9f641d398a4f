package nl.hangmap.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInFailureStore {

  private final JdbcClient database;

  SignInFailureStore(JdbcClient database) {
    this.database = database;
  }

  /// Counts an attempt unless the subject has to wait; many at once are counted one by one.
  ///
  /// @return failures so far, this attempt included, or empty when the subject has to wait
  Optional<Integer> count(String subject, Instant now, Instant forgottenBefore) {
    return database
        .sql(
            """
            insert into access.sign_in_failure as f (subject, failures, last_at, blocked_until)
            values (:subject, 1, :now, :now)
            on conflict (subject) do update
              set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end,
                last_at = :now, blocked_until = :now
              where f.blocked_until <= :now
            returning failures
            """)
        .param("subject", subject)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("forgotten", forgottenBefore.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional();
  }

  void block(String subject, Instant until) {
    database
        .sql(
            """
            update access.sign_in_failure set blocked_until = greatest(blocked_until, :until)
            where subject = :subject
            """)
        .param("subject", subject)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Instant> blockedUntil(String subject) {
    return database
        .sql("select blocked_until from access.sign_in_failure where subject = :subject")
        .param("subject", subject)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void forget(String subject) {
    database
        .sql("delete from access.sign_in_failure where subject = :subject")
        .param("subject", subject)
        .update();
  }

  /// Takes back one counted attempt that turned out to be right.
  void takeBack(String subject, Instant now) {
    database
        .sql(
            """
            update access.sign_in_failure
            set failures = greatest(failures - 1, 0), blocked_until = :now where subject = :subject
            """)
        .param("subject", subject)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  int sweep(Instant before) {
    return database
        .sql(
            """
            delete from access.sign_in_failure where subject in
              (select subject from access.sign_in_failure where last_at < :before limit 10000)
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
