package nl.hangmap.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BatchStore {

  private static final String COUNTS =
      """
      left join lateral (
        select count(*) filter (where p.state = 'FILED') as filed,
          count(*) filter (where p.state = 'REVIEW') as in_review,
          count(*) filter (where p.state = 'REJECTED') as rejected,
          count(*) filter (where p.state = 'SEPARATOR') as separators,
          count(*) filter (where p.state = 'BLANK') as blank, count(*) as received,
          count(*) filter (where p.state in ('RECEIVED', 'READ', 'FILING')) as processing
        from capture.page p where p.batch_id = b.id
      ) c on true
      left join lateral (
        select count(*) as files, count(*) filter (where f.state = 'REFUSED') as refused,
          count(*) filter (where f.state in ('RECEIVED', 'OPENED')) as busy,
          min(f.name) filter (where f.file_no = 1) as first_file
        from capture.file f where f.batch_id = b.id
      ) f on true
      """;

  private final JdbcClient database;

  BatchStore(JdbcClient database) {
    this.database = database;
  }

  long insert(BatchRow batch, Urgency urgency, @Nullable String sourceKey) {
    return database
        .sql(
            """
            insert into capture.batch (channel, received_by, received_at, customer, document_type,
              department, one_stack, two_pass, urgency, source_key, content_document, content_version)
            values (:channel, :receivedBy, :receivedAt, :customer, :type, :department, :oneStack, :twoPass, :urgency,
              :sourceKey, :contentDocument, :contentVersion)
            returning id
            """)
        .param("channel", batch.channel().name())
        .param("receivedBy", batch.receivedBy())
        .param("receivedAt", batch.receivedAt().atOffset(ZoneOffset.UTC))
        .param("customer", batch.customer())
        .param("type", batch.type())
        .param("department", batch.department())
        .param("oneStack", batch.oneStack())
        .param("twoPass", batch.twoPass())
        .param("urgency", urgency.name())
        .param("sourceKey", sourceKey)
        .param("contentDocument", text(batch.contentDocument()))
        .param("contentVersion", batch.contentVersion())
        .query(Long.class)
        .single();
  }

  Optional<Long> findBySource(String sourceKey) {
    return database
        .sql("select id from capture.batch where source_key = :sourceKey")
        .param("sourceKey", sourceKey)
        .query(Long.class)
        .optional();
  }

  Optional<BatchRow> find(long id) {
    return database
        .sql("select * from capture.batch where id = :id")
        .param("id", id)
        .query(BatchStore::row)
        .optional();
  }

  /// Makes everybody else who locks this batch wait until the transaction ends.
  BatchRow lock(long id) {
    return database
        .sql("select * from capture.batch where id = :id for update")
        .param("id", id)
        .query(BatchStore::row)
        .single();
  }

  Pace pace(long id) {
    return pace(id, "");
  }

  /// The pace, which nobody changes until the transaction ends.
  Pace lockPace(long id) {
    return pace(id, " for share");
  }

  private Pace pace(long id, String lock) {
    return database
        .sql("select urgency, stopped_at from capture.batch where id = :id" + lock)
        .param("id", id)
        .query(
            (row, number) -> new Pace(Urgency.valueOf(row.getString(1)), row.getObject(2) != null))
        .single();
  }

  Optional<BatchSummary> summary(long id) {
    return database
        .sql("select * from capture.batch b " + COUNTS + " where b.id = :id")
        .param("id", id)
        .query(BatchStore::summary)
        .optional();
  }

  /// The newest first.
  ///
  /// @param receiver whose batches, or null for everybody's
  List<BatchSummary> list(@Nullable String receiver, PageRequest request) {
    long before = request.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    return database
        .sql(
            "select * from capture.batch b "
                + COUNTS
                + """
                where b.id < :before and b.channel <> 'CONTENT'
                  and (:receiver::text is null or b.received_by = :receiver)
                order by b.id desc limit :limit
                """)
        .param("before", before)
        .param("receiver", receiver)
        .param("limit", request.fetch())
        .query(BatchStore::summary)
        .list();
  }

  /// Batches of which something is still under way, oldest first.
  ///
  /// @param receiver whose batches, or null for everybody's
  List<BatchSummary> underWay(@Nullable String receiver, PageRequest request) {
    long after = request.after(1).map(cursor -> cursor.number(0)).orElse(0L);
    return database
        .sql(
            """
            select * from capture.batch b
            """
                + COUNTS
                + """
                where b.id in (
                    (select batch_id from capture.file f
                      where state in ('RECEIVED', 'OPENED') and batch_id > :after
                        and not exists (
                          select 1 from capture.import_line l where l.batch_id = f.batch_id)
                      group by batch_id order by batch_id limit :limit)
                    union
                    (select batch_id from capture.item i
                      where state = 'FILING' and batch_id > :after
                        and not exists (
                          select 1 from capture.import_line l where l.batch_id = i.batch_id)
                      group by batch_id order by batch_id limit :limit))
                  and (:receiver::text is null or b.received_by = :receiver)
                order by b.id limit :limit
                """)
        .param("after", after)
        .param("receiver", receiver)
        .param("limit", request.fetch())
        .query(BatchStore::summary)
        .list();
  }

  static Cursor cursor(BatchSummary batch) {
    return Cursor.of(batch.id());
  }

  private static BatchSummary summary(ResultSet row, int number) throws SQLException {
    var counts =
        new PageCounts(
            row.getInt("received"),
            row.getInt("filed"),
            row.getInt("in_review"),
            row.getInt("rejected"),
            row.getInt("separators"),
            row.getInt("blank"),
            row.getInt("processing"));
    boolean busy = row.getInt("busy") > 0 || counts.processing() > 0;
    return new BatchSummary(
        row.getLong("id"),
        Channel.valueOf(row.getString("channel")),
        row.getString("received_by"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        state(busy, counts),
        row.getInt("files"),
        row.getInt("refused"),
        row.getString("first_file"),
        Urgency.valueOf(row.getString("urgency")),
        row.getString("stopped_by"),
        counts);
  }

  private static BatchState state(boolean busy, PageCounts counts) {
    if (busy) {
      return BatchState.PROCESSING;
    }
    return counts.inReview() > 0 ? BatchState.IN_REVIEW : BatchState.DONE;
  }

  private static BatchRow row(ResultSet row, int number) throws SQLException {
    return new BatchRow(
        row.getLong("id"),
        Channel.valueOf(row.getString("channel")),
        row.getString("received_by"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("customer"),
        row.getString("document_type"),
        row.getString("department"),
        row.getBoolean("one_stack"),
        row.getBoolean("two_pass"),
        identifier(row.getString("content_document")),
        row.getObject("content_version", Integer.class));
  }

  static @Nullable Identifier identifier(@Nullable String text) {
    return text == null ? null : Identifier.parse(text);
  }

  static @Nullable String text(@Nullable Identifier identifier) {
    return identifier == null ? null : identifier.text();
  }
}
