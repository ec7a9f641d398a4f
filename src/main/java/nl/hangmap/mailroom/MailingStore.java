package nl.hangmap.mailroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hangmap.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailingStore {

  private static final String COLUMNS =
      """
      select id, name, text, answers, document_type, due_on, created_at, created_by
      from mailroom.mailing
      """;

  private final JdbcClient database;

  MailingStore(JdbcClient database) {
    this.database = database;
  }

  long add(NewMailing mailing, String by, Instant at) {
    return database
        .sql(
            """
            insert into mailroom.mailing
              (name, text, answers, document_type, due_on, created_at, created_by)
            values (:name, :text, :answers, :documentType, :dueOn, :at, :by)
            returning id
            """)
        .param("name", mailing.name())
        .param("text", mailing.text())
        .param("answers", mailing.answers().toArray(String[]::new))
        .param("documentType", mailing.documentType())
        .param("dueOn", mailing.dueOn())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  Optional<MailingView> find(long id) {
    return database
        .sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(MailingStore::mailing)
        .optional();
  }

  /// Reads it so that nobody else adds pieces to it in the meantime.
  Optional<MailingView> lock(long id) {
    return database
        .sql(COLUMNS + " where id = :id for update")
        .param("id", id)
        .query(MailingStore::mailing)
        .optional();
  }

  /// Newest first.
  List<MailingView> list(PageRequest page) {
    return database
        .sql(COLUMNS + " where id < :before order by id desc limit :limit")
        .param("before", page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE))
        .param("limit", page.fetch())
        .query(MailingStore::mailing)
        .list();
  }

  private static MailingView mailing(ResultSet row, int position) throws SQLException {
    return new MailingView(
        row.getLong("id"),
        row.getString("name"),
        row.getString("text"),
        options((String[]) row.getArray("answers").getArray()),
        row.getString("document_type"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"));
  }

  private static List<AnswerOption> options(String[] labels) {
    var options = new ArrayList<AnswerOption>();
    for (var label : labels) {
      options.add(new AnswerOption(Integer.toString(options.size() + 1), label));
    }
    return options;
  }
}
