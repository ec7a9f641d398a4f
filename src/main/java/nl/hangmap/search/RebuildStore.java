package nl.hangmap.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far each rebuilding of the index is.
@Repository
class RebuildStore {

  private final JdbcClient database;

  RebuildStore(JdbcClient database) {
    this.database = database;
  }

  /// @return empty when one is at work already
  Optional<Rebuild> start(String by, Instant at) {
    return database
        .sql(
            """
            insert into search.rebuild (asked_by, started_at, phase)
            values (:by, :at, 'DOCUMENTS') on conflict do nothing returning *
            """)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(RebuildStore::rebuild)
        .optional();
  }

  Optional<Rebuild> latest() {
    return database
        .sql("select * from search.rebuild order by id desc limit 1")
        .query(RebuildStore::rebuild)
        .optional();
  }

  Rebuild get(long id) {
    return database
        .sql("select * from search.rebuild where id = :id")
        .param("id", id)
        .query(RebuildStore::rebuild)
        .single();
  }

  void save(Rebuild rebuild) {
    var finished = rebuild.finishedAt();
    database
        .sql(
            """
            update search.rebuild set finished_at = :finished, phase = :phase, cursor = :cursor,
              customers = :customers, documents = :documents, places = :places, removed = :removed
            where id = :id
            """)
        .param("id", rebuild.id())
        .param("finished", finished == null ? null : finished.atOffset(ZoneOffset.UTC))
        .param("phase", rebuild.phase().name())
        .param("cursor", rebuild.cursor())
        .param("customers", rebuild.customers())
        .param("documents", rebuild.documents())
        .param("places", rebuild.places())
        .param("removed", rebuild.removed())
        .update();
  }

  private static Rebuild rebuild(ResultSet row, int number) throws SQLException {
    return new Rebuild(
        row.getLong("id"),
        row.getString("asked_by"),
        instant(row, "started_at"),
        finished(row),
        Rebuild.Phase.valueOf(row.getString("phase")),
        row.getString("cursor"),
        row.getLong("customers"),
        row.getLong("documents"),
        row.getLong("places"),
        row.getLong("removed"));
  }

  private static @Nullable Instant finished(ResultSet row) throws SQLException {
    return row.getObject("finished_at") == null ? null : instant(row, "finished_at");
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
