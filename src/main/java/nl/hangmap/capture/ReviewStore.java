package nl.hangmap.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.capture.Holding.Hold;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReviewStore {

  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  /// A document whose type is known is shown to those who may read such documents; one whose type
  /// is not known, to everybody who reviews.
  private static final String VISIBLE =
      """
      (i.document_type is null or i.department is null or exists (
        select 1 from unnest(:rightTypes::text[], :rightDepartments::text[]) r(t, d)
        where r.t in ('*', i.document_type) and r.d in ('*', i.department)))
      """;

  private static final String SELECT =
      """
      select i.*, case when i.held_until > :now then i.held_by end as holder, b.received_at,
        p.pages, p.first_page, p.file, p.first_file
      from capture.item i
      join capture.batch b on b.id = i.batch_id
      join lateral (
        select count(*) as pages,
          (array_agg(g.page_no order by g.position, f.file_no, g.page_no))[1] as first_page,
          (array_agg(f.name order by g.position, f.file_no, g.page_no))[1] as file,
          (array_agg(f.file_no order by g.position, f.file_no, g.page_no))[1] as first_file
        from capture.page g join capture.file f on f.id = g.file_id where g.item_id = i.id
      ) p on true
      """;

  private static final String FREE =
      """
       and (i.held_by is null or i.held_by = :viewer or i.held_until <= :now)
      order by i.id limit 1
      """;

  private static final String BEFORE =
      """
      select w.* from waiting w join waiting h on h.id = :id
      where (w.first_file, w.first_page, w.id) < (h.first_file, h.first_page, h.id)
      order by w.first_file desc, w.first_page desc, w.id desc limit :atMost
      """;

  private static final String BEHIND =
      """
      select w.* from waiting w join waiting h on h.id = :id
      where (w.first_file, w.first_page, w.id) > (h.first_file, h.first_page, h.id)
      order by w.first_file, w.first_page, w.id limit :atMost
      """;

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  ReviewStore(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /// What waits, oldest first.
  List<ReviewSummary> queue(DocumentRights rights, PageRequest request) {
    return asked(
            rights,
            SELECT
                + " where i.state = 'REVIEW' and i.id > :after and "
                + VISIBLE
                + " order by i.id limit :limit")
        .param("after", request.after(1).map(cursor -> cursor.number(0)).orElse(0L))
        .param("limit", request.fetch())
        .query((row, number) -> summary(row))
        .list();
  }

  /// An item that waits or was settled, if the viewer may see it.
  Optional<ReviewSummary> find(long id, DocumentRights rights) {
    return asked(
            rights,
            SELECT + " where i.id = :id and i.state not in ('FILING', 'EMPTY') and " + VISIBLE)
        .param("id", id)
        .query((row, number) -> summary(row))
        .optional();
  }

  /// Whether all pages of an item that the viewer may see went to others.
  boolean isEmptied(long id, DocumentRights rights) {
    return asked(
                rights,
                "select count(*) from capture.item i where i.id = :id and i.state = 'EMPTY' and "
                    + VISIBLE)
            .param("id", id)
            .query(Integer.class)
            .single()
        == 1;
  }

  /// What waits of the same batch before or behind an item, in the order of the pages, the nearest
  /// first.
  List<ReviewSummary> near(long id, boolean before, DocumentRights rights, int atMost) {
    return asked(
            rights,
            "with waiting as ("
                + SELECT
                + " where i.state = 'REVIEW' and i.batch_id = "
                + "(select batch_id from capture.item where id = :id) and "
                + VISIBLE
                + ") "
                + (before ? BEFORE : BEHIND))
        .param("id", id)
        .param("atMost", atMost)
        .query((row, number) -> summary(row))
        .list();
  }

  /// How many wait, counted up to the given number.
  int count(DocumentRights rights, int atMost) {
    return asked(
            rights,
            "select count(*) from (select 1 from capture.item i where i.state = 'REVIEW' and "
                + VISIBLE
                + " limit :atMost) waiting")
        .param("atMost", atMost)
        .query(Integer.class)
        .single();
  }

  /// The one behind the given one that nobody else holds, or else the first such one.
  Optional<Long> next(long after, DocumentRights rights, String viewer) {
    return behind(after, rights, viewer, FREE)
        .or(() -> behind(0, rights, viewer, FREE).filter(first -> first != after));
  }

  /// As [#next], and holds it; one that somebody else is about to take is passed over.
  Optional<Long> holdNext(long after, DocumentRights rights, Hold hold) {
    var free = FREE + " for update skip locked";
    return behind(after, rights, hold.by(), free)
        .or(() -> behind(0, rights, hold.by(), free))
        .filter(id -> hold(id, hold, false));
  }

  private Optional<Long> behind(long after, DocumentRights rights, String viewer, String free) {
    return asked(
            rights,
            "select i.id from capture.item i where i.state = 'REVIEW' and i.id > :after and "
                + VISIBLE
                + free)
        .param("after", after)
        .param("viewer", viewer)
        .query(Long.class)
        .optional();
  }

  /// @param fromOthers whether it is taken from somebody else who holds it
  /// @return false when it does not wait or somebody else holds it
  boolean hold(long id, Hold hold, boolean fromOthers) {
    return database
            .sql(
                """
                update capture.item set held_by = :by, held_until = :until
                where id = :id and state = 'REVIEW'
                  and (:fromOthers or held_by is null or held_by = :by or held_until <= :now)
                """)
            .param("id", id)
            .param("by", hold.by())
            .param("until", hold.until().atOffset(ZoneOffset.UTC))
            .param("fromOthers", fromOthers)
            .param("now", now())
            .update()
        == 1;
  }

  void release(long id, String viewer) {
    database
        .sql(
            """
            update capture.item set held_by = null, held_until = null
            where id = :id and held_by = :viewer
            """)
        .param("id", id)
        .param("viewer", viewer)
        .update();
  }

  /// Who holds an item now.
  Optional<String> holder(long id) {
    return database
        .sql("select held_by from capture.item where id = :id and held_until > :now")
        .param("id", id)
        .param("now", now())
        .query(String.class)
        .optional();
  }

  static Cursor cursor(ReviewSummary item) {
    return Cursor.of(item.id());
  }

  private StatementSpec asked(DocumentRights rights, String sql) {
    return database
        .sql(sql)
        .param("rightTypes", rights.types())
        .param("rightDepartments", rights.departments())
        .param("now", now());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private ReviewSummary summary(ResultSet row) throws SQLException {
    return new ReviewSummary(
        row.getLong("id"),
        row.getLong("batch_id"),
        row.getString("file"),
        row.getInt("first_page"),
        row.getInt("pages"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        json.readValue(row.getString("reasons"), REASONS),
        row.getString("customer"),
        row.getString("document_type"),
        row.getString("holder"),
        BatchStore.identifier(row.getString("document")));
  }
}
