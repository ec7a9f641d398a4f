package nl.hangmap.clientfile;

import static java.util.Map.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.classification.Handling;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.BilingualText;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentStore {

  /// Keeps the rows whose type and department the viewer has a right to.
  static final String RIGHTS =
      """
      exists (select 1 from unnest(:rightTypes::text[], :rightDepartments::text[]) r(t, d)
              where r.t in ('*', document.type) and r.d in ('*', document.department))
      """;

  private static final Cursor BEFORE_ALL = Cursor.of(true, LocalDate.of(2199, 12, 31), "E");

  private final JdbcClient database;
  private final Facts facts;

  DocumentStore(JdbcClient database, Facts facts) {
    this.database = database;
    this.facts = facts;
  }

  void add(DocumentView document, boolean listedFirst) {
    database
        .sql(
            """
            insert into clientfile.document (id, customer, type, document_date, title, key_points,
              state, listed_first, department, handling, rule, reason_nl, reason_en, policy_version,
              scan_requested, version, registered_at, registered_by)
            values (:id, :customer, :type, :date, :title, :keyPoints::jsonb, :state, :listedFirst,
              :department, :handling, :rule, :reasonNl, :reasonEn, :policyVersion, :scanRequested,
              :version, :registeredAt, :registeredBy)
            """)
        .param("customer", document.customer().value())
        .param("type", document.type())
        .param("date", document.date())
        .param("department", document.department())
        .param("registeredAt", document.registeredAt().atOffset(ZoneOffset.UTC))
        .param("registeredBy", document.registeredBy())
        .params(changeable(document, listedFirst))
        .param("version", document.version())
        .update();
  }

  /// Writes what may change, as version `document.version()`, over the version before it.
  ///
  /// @return false when somebody else changed the document meanwhile
  boolean change(DocumentView document, boolean listedFirst) {
    return database
            .sql(
                """
                update clientfile.document set title = :title, key_points = :keyPoints::jsonb,
                  state = :state, listed_first = :listedFirst, handling = :handling, rule = :rule,
                  reason_nl = :reasonNl, reason_en = :reasonEn, policy_version = :policyVersion,
                  scan_requested = :scanRequested, version = :version
                where id = :id and version = :version - 1
                """)
            .params(changeable(document, listedFirst))
            .param("version", document.version())
            .update()
        == 1;
  }

  Optional<DocumentView> find(Identifier id) {
    return database
        .sql("select * from clientfile.document where id = :id")
        .param("id", id.text())
        .query(this::view)
        .optional();
  }

  /// The document, kept from other changes until the end of the transaction.
  Optional<DocumentView> lock(String id) {
    return database
        .sql("select * from clientfile.document where id = :id for update")
        .param("id", id)
        .query(this::view)
        .optional();
  }

  /// The next documents in the order of their dates.
  ///
  /// @param last the last date
  List<DatedDocument> dated(DatedDocument after, LocalDate last, int most) {
    return database
        .sql(
            """
            select document_date, id from clientfile.document
            where (document_date, id) > (:date, :id) and document_date <= :last
            order by document_date, id limit :most
            """)
        .param("date", after.date())
        .param("id", after.id())
        .param("last", last)
        .param("most", most)
        .query(
            (row, number) -> new DatedDocument(row.getObject(1, LocalDate.class), row.getString(2)))
        .list();
  }

  /// Those of the documents that exist and that the rights cover.
  List<DocumentView> find(Collection<Identifier> ids, DocumentRights rights) {
    return database
        .sql(
            "select * from clientfile.document where id = any(:ids::text[]) and "
                + RIGHTS
                + " limit :most")
        .param("ids", ids.stream().map(Identifier::text).toArray(String[]::new))
        .param("rightTypes", rights.types())
        .param("rightDepartments", rights.departments())
        .param("most", ids.size())
        .query(this::view)
        .list();
  }

  /// The next documents of a customer, one more than a page shows: those listed first, then by date
  /// from new to old.
  List<FiledDocument> file(FileQuestion question, DocumentRights rights) {
    var after = question.page().after(3).orElse(BEFORE_ALL);
    return database
        .sql(
            """
            select * from clientfile.document
            where customer = :customer and (:type::text is null or type = :type)
              and (listed_first, document_date, id)
                < (:first, :date, :id) and
            """
                + RIGHTS
                + "order by listed_first desc, document_date desc, id desc limit :fetch")
        .param("customer", question.customer().value())
        .param("type", question.type())
        .param("first", Boolean.parseBoolean(after.key(0)))
        .param("date", date(after))
        .param("id", after.key(2))
        .param("rightTypes", rights.types())
        .param("rightDepartments", rights.departments())
        .param("fetch", question.page().fetch())
        .query(
            (row, number) -> new FiledDocument(view(row, number), row.getBoolean("listed_first")))
        .list();
  }

  private static LocalDate date(Cursor cursor) {
    return KeyPointValue.date(cursor.key(1))
        .orElseThrow(() -> new Refusal(Refusal.Kind.MALFORMED, "cursor.unknown", cursor.encoded()));
  }

  private Map<String, Object> changeable(DocumentView document, boolean listedFirst) {
    return Map.ofEntries(
        entry("id", document.id().text()),
        entry("title", document.title()),
        entry("keyPoints", facts.written(document.keyPoints())),
        entry("state", document.state()),
        entry("listedFirst", listedFirst),
        entry("handling", document.handling().name()),
        entry("rule", document.rule()),
        entry("reasonNl", document.reason().nl()),
        entry("reasonEn", document.reason().en()),
        entry("policyVersion", document.policyVersion()),
        entry("scanRequested", document.scanRequested()));
  }

  private DocumentView view(ResultSet row, int number) throws SQLException {
    return new DocumentView(
        Identifier.parse(row.getString("id")),
        new CustomerNumber(row.getString("customer")),
        row.getString("type"),
        row.getObject("document_date", LocalDate.class),
        row.getString("title"),
        facts.read(row.getString("key_points")),
        row.getString("state"),
        row.getString("department"),
        Handling.valueOf(row.getString("handling")),
        row.getString("rule"),
        new BilingualText(row.getString("reason_nl"), row.getString("reason_en")),
        row.getString("policy_version"),
        row.getBoolean("scan_requested"),
        row.getLong("version"),
        row.getTimestamp("registered_at").toInstant(),
        row.getString("registered_by"));
  }
}
