package nl.hangmap.filetracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ScanStore {

  private static final String COLUMNS =
      """
      select id, code, scanned_by, scanned_at, received_at, request, outcome, repeat_of,
        undone_at is not null as undone
      from filetracking.scan
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  ScanStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Lets the scans of one device in one by one, on whichever instance, until the transaction ends.
  void takeTurns(String device) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('filetracking.scan ' || :device, 0))")
        .param("device", device)
        .query((row, position) -> 0)
        .single();
  }

  long nextId() {
    return database.sql("select nextval('filetracking.scan_number')").query(Long.class).single();
  }

  void add(LoggedScan scan) {
    var code = scan.code();
    database
        .sql(
            """
            insert into filetracking.scan (id, device, sequence, scanned_by, received_at,
              scanned_at, raw, code, tone, status, request, outcome, changed, repeat_of)
            values (:id, :device, :sequence, :by, :received, :moment, :raw, :code, :tone, :status,
              :request::jsonb, :outcome::jsonb, :changed, :repeatOf)
            """)
        .param("id", scan.id())
        .param("device", scan.request().device())
        .param("sequence", scan.request().sequence())
        .param("by", scan.by())
        .param("received", scan.received().atOffset(ZoneOffset.UTC))
        .param("moment", scan.moment().atOffset(ZoneOffset.UTC))
        .param("raw", scan.request().code())
        .param("code", code == null ? null : code.text())
        .param("tone", scan.outcome().tone().name())
        .param("status", scan.outcome().status())
        .param("request", json.writeValueAsString(scan.request()))
        .param("outcome", json.writeValueAsString(scan.outcome()))
        .param("changed", scan.outcome().changed() && scan.repeatOf() == null)
        .param("repeatOf", scan.repeatOf())
        .update();
  }

  Optional<LoggedScan> find(String device, long sequence) {
    return database
        .sql(COLUMNS + " where device = :device and sequence = :sequence")
        .param("device", device)
        .param("sequence", sequence)
        .query(this::scan)
        .optional();
  }

  Optional<LoggedScan> last(String device, String by) {
    return lastWhere("true", device, by);
  }

  /// The newest scan that did something and was not taken back.
  Optional<LoggedScan> lastToTakeBack(String device, String by) {
    return lastWhere("changed and undone_at is null", device, by);
  }

  void takeBack(long id, Instant at) {
    database
        .sql("update filetracking.scan set undone_at = :at where id = :id")
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Scans of a person on a device, newest first.
  List<LoggedScan> recent(String device, String by, PageRequest page) {
    return database
        .sql(
            COLUMNS
                + " where device = :device and scanned_by = :by and id < :before"
                + " order by id desc limit :limit")
        .param("device", device)
        .param("by", by)
        .param("before", before(page))
        .param("limit", page.fetch())
        .query(this::scan)
        .list();
  }

  /// Scans of everybody that a person has to look at, newest first.
  List<LoggedScan> toLookAt(PageRequest page) {
    return database
        .sql(
            COLUMNS
                + " where tone in ('UNKNOWN', 'WRONG') and id < :before"
                + " order by id desc limit :limit")
        .param("before", before(page))
        .param("limit", page.fetch())
        .query(this::scan)
        .list();
  }

  private Optional<LoggedScan> lastWhere(String condition, String device, String by) {
    return database
        .sql(
            COLUMNS
                + " where device = :device and scanned_by = :by and "
                + condition
                + " order by id desc limit 1")
        .param("device", device)
        .param("by", by)
        .query(this::scan)
        .optional();
  }

  private LoggedScan scan(ResultSet row, int position) throws SQLException {
    var code = row.getString("code");
    return new LoggedScan(
        row.getLong("id"),
        json.readValue(row.getString("request"), ScanRequest.class),
        code == null ? null : Identifier.parse(code),
        row.getString("scanned_by"),
        row.getObject("scanned_at", OffsetDateTime.class).toInstant(),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        json.readValue(row.getString("outcome"), ScanOutcome.class),
        row.getObject("repeat_of", Long.class),
        row.getBoolean("undone"));
  }

  private static long before(PageRequest page) {
    return page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
  }
}
