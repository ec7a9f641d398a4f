package nl.hangmap.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditInspectionStore {

  private final JdbcClient database;
  private final JsonMapper json;

  AuditInspectionStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  long begin(Instant at) {
    return database
        .sql(
            """
            insert into audit.verification (started_at, entries) values (:at, 0)
            returning id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /// @param endedAt null while it goes on
  void note(long id, long entries, List<AuditDamage> damage, @Nullable Instant endedAt) {
    database
        .sql(
            """
            update audit.verification
            set entries = :entries, damage = :damage::jsonb, ended_at = :endedAt::timestamptz
            where id = :id
            """)
        .param("id", id)
        .param("entries", entries)
        .param("damage", json.writeValueAsString(damage))
        .param("endedAt", endedAt == null ? null : endedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<AuditInspection> last() {
    return database
        .sql("select * from audit.verification order by id desc limit 1")
        .query(this::inspection)
        .optional();
  }

  private AuditInspection inspection(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new AuditInspection(
        row.getLong("id"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getLong("entries"),
        json.readValue(row.getString("damage"), new TypeReference<List<AuditDamage>>() {}));
  }
}
