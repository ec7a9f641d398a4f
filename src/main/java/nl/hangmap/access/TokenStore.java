package nl.hangmap.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final JdbcClient database;

  TokenStore(JdbcClient database) {
    this.database = database;
  }

  TokenView insert(String user, String label, byte[] hash, Instant at, Instant expiresAt) {
    return database
        .sql(
            """
            insert into access.token (user_name, label, secret_hash, created_at, expires_at)
            values (:user, :label, :hash, :at, :expiresAt) returning *
            """)
        .param("user", user)
        .param("label", label)
        .param("hash", hash)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
        .query(TokenStore::view)
        .single();
  }

  List<TokenView> of(String user, int limit) {
    return database
        .sql(
            """
            select * from access.token where user_name = :user and revoked_at is null
            order by id desc limit :limit
            """)
        .param("user", user)
        .param("limit", limit)
        .query(TokenStore::view)
        .list();
  }

  /// @return the label, or empty when this user has no such token that still works
  Optional<String> revoke(long id, String user, Instant at) {
    return database
        .sql(
            """
            update access.token set revoked_at = :at
            where id = :id and user_name = :user and revoked_at is null returning label
            """)
        .param("id", id)
        .param("user", user)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }

  /// The user whose working token has this hash; notes the use, once a minute at most.
  Optional<String> userOf(byte[] hash, Instant now) {
    var at = now.atOffset(ZoneOffset.UTC);
    var found =
        database
            .sql(
                """
                select id, user_name, used_at is null or used_at < :noted as stale from access.token
                where secret_hash = :hash and revoked_at is null and expires_at > :now
                """)
            .param("hash", hash)
            .param("now", at)
            .param("noted", at.minus(USE_NOTED_EVERY))
            .query((row, n) -> new Use(row.getLong(1), row.getString(2), row.getBoolean(3)))
            .optional();
    found.filter(Use::stale).ifPresent(use -> noteUse(use.id(), at));
    return found.map(Use::user);
  }

  private record Use(long id, String user, boolean stale) {}

  private void noteUse(long id, OffsetDateTime at) {
    database
        .sql("update access.token set used_at = :at where id = :id")
        .param("at", at)
        .param("id", id)
        .update();
  }

  private static TokenView view(ResultSet row, int number) throws SQLException {
    var used = row.getObject("used_at", OffsetDateTime.class);
    return new TokenView(
        row.getLong("id"),
        row.getString("label"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        instant(used));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
