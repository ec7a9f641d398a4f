package nl.hangmap.capture.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportTable {

  private final JdbcClient database;
  private final JsonMapper json;

  ImportTable(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  long insert(String list, long bytes, String by, Instant at) {
    return database
        .sql(
            """
            insert into capture.folder_import (folder, list, state, asked_by, asked_at, bytes)
            values (:folder, :list, 'CHECKING', :by, :at, :bytes) returning id
            """)
        .param("folder", ImportFolder.folderOf(list))
        .param("list", ImportFolder.nameOf(list))
        .param("by", by)
        .param("at", at(at))
        .param("bytes", bytes)
        .query(Long.class)
        .single();
  }

  Optional<ImportRow> find(long id) {
    return find(id, "");
  }

  /// Makes everybody else who locks this import wait until the transaction ends.
  Optional<ImportRow> lock(long id) {
    return find(id, " for update");
  }

  private Optional<ImportRow> find(long id, String lock) {
    return database
        .sql("select * from capture.folder_import where id = :id" + lock)
        .param("id", id)
        .query(this::row)
        .optional();
  }

  /// The newest first.
  ///
  /// @param by whose imports, or null for everybody's
  List<ImportRow> list(@Nullable String by, PageRequest request) {
    long before = request.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    return database
        .sql(
            """
            select * from capture.folder_import
            where id < :before and (:by::text is null or asked_by = :by)
            order by id desc limit :limit
            """)
        .param("before", before)
        .param("by", by)
        .param("limit", request.fetch())
        .query(this::row)
        .list();
  }

  /// Notes how much of the list was looked at.
  ///
  /// @return false when the check was stopped
  boolean checked(long id, long bytes, int lines, int bad) {
    return database
            .sql(
                """
                update capture.folder_import
                set checked_bytes = :bytes, lines = :lines, bad = :bad
                where id = :id and state = 'CHECKING'
                """)
            .param("id", id)
            .param("bytes", bytes)
            .param("lines", lines)
            .param("bad", bad)
            .update()
        == 1;
  }

  /// Ends a check, with the sums of its lines.
  void allChecked(long id) {
    database
        .sql(
            """
            update capture.folder_import i set state = 'CHECKED', checked_bytes = bytes,
              good = c.good, bad = c.bad, strays = c.strays, on_paper = c.on_paper
            from (select count(*) filter (where state = 'GOOD') as good,
                count(*) filter (where state = 'BAD') as bad,
                count(*) filter (where state = 'STRAY') as strays,
                count(*) filter (where state = 'GOOD' and on_paper) as on_paper
              from capture.import_line where import_id = :id) c
            where i.id = :id and i.state = 'CHECKING'
            """)
        .param("id", id)
        .update();
  }

  /// @param problem why, or null when a person wished it
  void state(long id, ImportState state, @Nullable Problem problem, Instant at) {
    database
        .sql(
            """
            update capture.folder_import set state = :state, problem = :problem::jsonb,
              ended_at = case when :state in ('REFUSED', 'DONE') then :at::timestamptz end
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("problem", problem == null ? null : json.writeValueAsString(problem), Types.VARCHAR)
        .param("at", at(at))
        .update();
  }

  /// Lets an import run.
  ///
  /// @return the number of the run
  int run(long id, Instant at) {
    return database
        .sql(
            """
            update capture.folder_import set state = 'RUNNING', problem = null, run = run + 1,
              running_since = :at, running_from = done + failed, ended_at = null
            where id = :id returning run
            """)
        .param("id", id)
        .param("at", at(at))
        .query(Integer.class)
        .single();
  }

  /// Counts a line as done or failed, and makes who would stop the import wait for it.
  ///
  /// @return false when the import does not run any more, or runs anew
  boolean claim(ImportRun run, boolean fails) {
    return database
            .sql(
                """
                update capture.folder_import set good = good - 1,
                  done = done + case when :fails then 0 else 1 end,
                  failed = failed + case when :fails then 1 else 0 end
                where id = :id and state = 'RUNNING' and run = :run
                """)
            .param("id", run.id())
            .param("run", run.run())
            .param("fails", fails)
            .update()
        == 1;
  }

  void recount(long id, int retried, int repeated) {
    database
        .sql(
            """
            update capture.folder_import set good = good + :retried - :repeated,
              failed = failed - :retried, bad = bad + :repeated
            where id = :id
            """)
        .param("id", id)
        .param("retried", retried)
        .param("repeated", repeated)
        .update();
  }

  /// Whether another import of the same folder runs.
  boolean othersRun(ImportRow one) {
    return database
        .sql(
            """
            select exists (select 1 from capture.folder_import
              where folder = :folder and id <> :id and state = 'RUNNING')
            """)
        .param("folder", one.folder())
        .param("id", one.id())
        .query(Boolean.class)
        .single();
  }

  /// Lets one import after the other of a folder begin.
  void lockFolder(String folder) {
    database
        .sql("select id from capture.folder_import where folder = :folder order by id for update")
        .param("folder", folder)
        .query(Long.class)
        .list();
  }

  private ImportRow row(ResultSet row, int number) throws SQLException {
    var problem = row.getString("problem");
    return new ImportRow(
        row.getLong("id"),
        row.getString("folder"),
        row.getString("list"),
        ImportState.valueOf(row.getString("state")),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        problem == null ? null : json.readValue(problem, Problem.class),
        new ImportRow.Bytes(row.getLong("bytes"), row.getLong("checked_bytes")),
        new ImportView.LineCounts(
            row.getInt("lines"),
            row.getInt("good"),
            row.getInt("bad"),
            row.getInt("strays"),
            row.getInt("done"),
            row.getInt("failed")),
        row.getInt("on_paper"),
        new ImportRow.Running(instant(row, "running_since"), row.getInt("running_from")),
        instant(row, "ended_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
