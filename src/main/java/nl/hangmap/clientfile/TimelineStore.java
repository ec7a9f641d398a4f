package nl.hangmap.clientfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TimelineStore {

  /// An entry as it is kept, not yet in words.
  ///
  /// @param type type of the document concerned, or null
  record Row(
      long id,
      @Nullable Identifier document,
      @Nullable String type,
      String kind,
      Map<String, String> facts,
      Instant happenedAt,
      String actor) {}

  private final JdbcClient database;
  private final Facts facts;

  TimelineStore(JdbcClient database, Facts facts) {
    this.database = database;
    this.facts = facts;
  }

  void add(TimelineNote note, Instant happenedAt, String actor) {
    var document = note.document();
    database
        .sql(
            """
            insert into clientfile.timeline_entry
              (customer, document, kind, facts, happened_at, actor)
            values (:customer, :document, :kind, :facts::jsonb, :happenedAt, :actor)
            """)
        .param("customer", note.customer().value())
        .param("document", document == null ? null : document.text())
        .param("kind", note.kind())
        .param("facts", facts.written(note.facts()))
        .param("happenedAt", happenedAt.atOffset(ZoneOffset.UTC))
        .param("actor", actor)
        .update();
  }

  /// The next entries of a customer from new to old, one more than a page shows, without those of
  /// documents that the rights do not cover.
  List<Row> ofCustomer(CustomerNumber customer, DocumentRights rights, PageRequest page) {
    return list("entry.customer = :subject", customer.value(), rights, page);
  }

  List<Row> ofDocument(Identifier document, DocumentRights rights, PageRequest page) {
    return list("entry.document = :subject", document.text(), rights, page);
  }

  private List<Row> list(String which, String subject, DocumentRights rights, PageRequest page) {
    return database
        .sql(
            """
            select entry.*, document.type
            from clientfile.timeline_entry entry
            left join clientfile.document on document.id = entry.document
            where %s and entry.id < :before and (entry.document is null or %s)
            order by entry.id desc limit :fetch
            """
                .formatted(which, DocumentStore.RIGHTS))
        .param("subject", subject)
        .param("before", page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE))
        .param("rightTypes", rights.types())
        .param("rightDepartments", rights.departments())
        .param("fetch", page.fetch())
        .query(this::row)
        .list();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("id"),
        Optional.ofNullable(row.getString("document")).map(Identifier::parse).orElse(null),
        row.getString("type"),
        row.getString("kind"),
        facts.read(row.getString("facts")),
        row.getTimestamp("happened_at").toInstant(),
        row.getString("actor"));
  }
}
