package nl.hangmap.capture.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailboxTable {

  private final JdbcClient database;

  MailboxTable(JdbcClient database) {
    this.database = database;
  }

  void looked(String name, Instant at, @Nullable MailProblem problem, String detail, int taken) {
    database
        .sql(
            """
            insert into capture.mailbox (name, looked_at, well_at, problem, detail, taken)
            values (:name, :at, case when :problem::text is null then :at end, :problem, :detail,
              :taken)
            on conflict (name) do update set looked_at = excluded.looked_at,
              well_at = coalesce(excluded.well_at, mailbox.well_at),
              problem = excluded.problem, detail = excluded.detail,
              taken = mailbox.taken + excluded.taken
            """)
        .param("name", name)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("problem", problem == null ? null : problem.name(), Types.VARCHAR)
        .param("detail", detail)
        .param("taken", taken)
        .update();
  }

  Optional<MailboxState> find(String name, String address) {
    return database
        .sql("select * from capture.mailbox where name = :name")
        .param("name", name)
        .query((row, number) -> state(row, address))
        .optional();
  }

  private static MailboxState state(ResultSet row, String address) throws SQLException {
    var wellAt = row.getObject("well_at", OffsetDateTime.class);
    var problem = row.getString("problem");
    return new MailboxState(
        row.getString("name"),
        address,
        row.getObject("looked_at", OffsetDateTime.class).toInstant(),
        wellAt == null ? null : wellAt.toInstant(),
        problem == null ? null : MailProblem.valueOf(problem),
        row.getString("detail"),
        row.getLong("taken"));
  }
}
