package nl.hangmap.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class IdempotencyStore {

  private static final int SWEPT_AT_ONCE = 10_000;

  private final JdbcClient database;
  private final JsonMapper json;

  IdempotencyStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Claims the key, or tells what it already stands for. A request whose instance died is taken
  /// over once its row was not renewed for the given time.
  Claim claim(KeyedRequest request, UUID owner, Instant now, Duration lease) {
    return insert(request, owner, now, now.minus(lease))
        ? new Claim.Mine()
        : existing(request).orElseGet(Claim.Running::new);
  }

  private boolean insert(KeyedRequest request, UUID owner, Instant now, Instant abandoned) {
    return database
            .sql(
                """
                insert into platform.idempotency as i
                  (user_name, key, request_hash, owner, started_at, renewed_at)
                values (:user, :key, :hash, :owner, :now, :now)
                on conflict (user_name, key) do update
                  set owner = :owner, started_at = :now, renewed_at = :now
                  where i.status is null and i.renewed_at < :abandoned
                    and i.request_hash = :hash
                """)
            .param("user", request.user())
            .param("key", request.key())
            .param("hash", request.hash())
            .param("owner", owner)
            .param("now", at(now))
            .param("abandoned", at(abandoned))
            .update()
        == 1;
  }

  private Optional<Claim> existing(KeyedRequest request) {
    return database
        .sql("select * from platform.idempotency where user_name = :user and key = :key")
        .param("user", request.user())
        .param("key", request.key())
        .query((row, n) -> meaning(row, request))
        .optional();
  }

  private Claim meaning(ResultSet row, KeyedRequest request) throws SQLException {
    if (!Arrays.equals(row.getBytes("request_hash"), request.hash())) {
      return new Claim.Taken();
    }
    var status = row.getInt("status");
    if (row.wasNull()) {
      return new Claim.Running();
    }
    var headers =
        json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {});
    return new Claim.Answered(new KeptAnswer(status, headers, row.getBytes("body")));
  }

  void keep(KeyedRequest request, UUID owner, KeptAnswer answer) {
    database
        .sql(
            """
            update platform.idempotency set status = :status, headers = :headers::jsonb, body = :body
            where user_name = :user and key = :key and owner = :owner
            """)
        .param("user", request.user())
        .param("key", request.key())
        .param("owner", owner)
        .param("status", answer.status())
        .param("headers", json.writeValueAsString(answer.headers()))
        .param("body", answer.body())
        .update();
  }

  /// Gives the key free again.
  void release(KeyedRequest request, UUID owner) {
    database
        .sql(
            """
            delete from platform.idempotency
            where user_name = :user and key = :key and owner = :owner and status is null
            """)
        .param("user", request.user())
        .param("key", request.key())
        .param("owner", owner)
        .update();
  }

  void renew(UUID owner, Instant now) {
    database
        .sql(
            """
            update platform.idempotency set renewed_at = :now
            where owner = :owner and status is null
            """)
        .param("owner", owner)
        .param("now", at(now))
        .update();
  }

  /// Forgets old answers, at most 10,000 at once.
  ///
  /// @return whether there may be more
  boolean sweep(Instant before) {
    return database
            .sql(
                """
                delete from platform.idempotency where (user_name, key) in
                  (select user_name, key from platform.idempotency
                   where started_at < :before limit :limit)
                """)
            .param("before", at(before))
            .param("limit", SWEPT_AT_ONCE)
            .update()
        == SWEPT_AT_ONCE;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
