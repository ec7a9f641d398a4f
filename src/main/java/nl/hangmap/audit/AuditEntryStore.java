package nl.hangmap.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditEntryStore {

  private static final int CURSOR_KEYS = 2;

  private final JdbcClient database;
  private final JsonMapper json;

  AuditEntryStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Adds an entry, whose own identifier does not count.
  void insert(AuditEntry entry, byte[] contentHash) {
    database
        .sql(
            """
            with added as (
              insert into audit.entry
                (at, actor, action, subject_kind, subject, customer, details, content_hash)
              values (:at, :actor, :action, :kind, :subject, :customer, :details::jsonb, :hash)
              returning id)
            insert into audit.unsealed (entry_id) select id from added
            """)
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("actor", entry.actor())
        .param("action", entry.action())
        .param("kind", entry.subjectKind())
        .param("subject", entry.subject())
        .param("customer", entry.customer())
        .param("details", json.writeValueAsString(entry.details()))
        .param("hash", contentHash)
        .update();
  }

  /// Entries newest first.
  List<AuditEntry> search(AuditQuery query, PageRequest page) {
    var conditions = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    equal("actor", query.actor(), conditions, values);
    equal("customer", query.customer(), conditions, values);
    equal("subject_kind", query.subjectKind(), conditions, values);
    equal("subject", query.subject(), conditions, values);
    equal("action", query.action(), conditions, values);
    time("at >= :from", "from", query.from(), conditions, values);
    time("at < :to", "to", query.to(), conditions, values);
    page.after(CURSOR_KEYS).ifPresent(cursor -> continueAfter(cursor, conditions, values));
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return database
        .sql("select * from audit.entry" + where + " order by at desc, id desc limit :limit")
        .params(values)
        .param("limit", page.fetch())
        .query(this::entry)
        .list();
  }

  static Cursor cursorAfter(AuditEntry entry) {
    return Cursor.of(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()), entry.id());
  }

  private static void continueAfter(
      Cursor cursor, List<String> conditions, Map<String, Object> values) {
    conditions.add("(at, id) < (:lastAt, :lastId)");
    values.put(
        "lastAt", Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    values.put("lastId", cursor.number(1));
  }

  private static void equal(
      String column, @Nullable String value, List<String> conditions, Map<String, Object> values) {
    if (value != null && !value.isBlank()) {
      conditions.add(column + " = :" + column);
      values.put(column, value.strip());
    }
  }

  private static void time(
      String condition,
      String name,
      @Nullable Instant value,
      List<String> conditions,
      Map<String, Object> values) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value.atOffset(ZoneOffset.UTC));
    }
  }

  AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject_kind"),
        row.getString("subject"),
        row.getString("customer"),
        json.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}));
  }
}
