package nl.hangmap.capture.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hangmap.capture.Urgency;
import nl.hangmap.capture.uploads.UploadSet.SetWish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadTable {

  private final JdbcClient database;

  UploadTable(JdbcClient database) {
    this.database = database;
  }

  void insert(UUID id, String owner, SetWish wish, Instant at) {
    database
        .sql(
            """
            insert into capture.upload_set (id, owner, made_at, touched_at, customer,
              document_type, department, one_stack, two_pass, urgency)
            values (:id, :owner, :at, :at, :customer, :type, :department, :oneStack, :twoPass, :urgency)
            """)
        .param("id", id)
        .param("owner", owner)
        .param("at", at(at))
        .param("customer", wish.customer(), Types.VARCHAR)
        .param("type", wish.type(), Types.VARCHAR)
        .param("department", wish.department(), Types.VARCHAR)
        .param("oneStack", wish.oneStack())
        .param("twoPass", wish.twoPass())
        .param("urgency", wish.urgency() == null ? null : wish.urgency().name(), Types.VARCHAR)
        .update();
  }

  /// A set without its files.
  ///
  /// @param lock what is put behind the query
  private Optional<UploadSet> find(UUID id, String owner, String lock) {
    return database
        .sql("select * from capture.upload_set where id = :id and owner = :owner" + lock)
        .param("id", id)
        .param("owner", owner)
        .query((row, number) -> set(row, List.of()))
        .optional();
  }

  Optional<UploadSet> find(UUID id, String owner) {
    return find(id, owner, "").map(set -> with(set, files(id)));
  }

  /// Makes everybody else who adds to this set wait until the transaction ends.
  Optional<UploadSet> lock(UUID id, String owner) {
    return find(id, owner, " for update").map(set -> with(set, files(id)));
  }

  /// The unfinished sets of a user, newest first, each with its files.
  List<UploadSet> unfinished(String owner, int limit) {
    return database
        .sql(
            """
            select * from capture.upload_set where owner = :owner and batch_id is null
            order by made_at desc limit :limit
            """)
        .param("owner", owner)
        .param("limit", limit)
        .query((row, number) -> set(row, List.of()))
        .list()
        .stream()
        .map(set -> with(set, files(set.id())))
        .toList();
  }

  private static UploadSet with(UploadSet set, List<Upload> files) {
    return new UploadSet(set.id(), set.madeAt(), set.wish(), set.batch(), files);
  }

  private List<Upload> files(UUID set) {
    return database
        .sql("select * from capture.upload where set_id = :set order by file_no limit 10000")
        .param("set", set)
        .query(UploadTable::upload)
        .list();
  }

  Optional<Upload> upload(UUID id, String owner) {
    return database
        .sql(
            """
            select u.* from capture.upload u join capture.upload_set s on s.id = u.set_id
            where u.id = :id and s.owner = :owner and s.batch_id is null
            """)
        .param("id", id)
        .param("owner", owner)
        .query(UploadTable::upload)
        .optional();
  }

  void insert(Upload upload) {
    database
        .sql(
            """
            insert into capture.upload (id, set_id, file_no, name, bytes)
            values (:id, :set, :number, :name, :bytes)
            """)
        .param("id", upload.id())
        .param("set", upload.set())
        .param("number", upload.number())
        .param("name", upload.name())
        .param("bytes", upload.bytes())
        .update();
  }

  /// Notes that so many bytes are safe on disk.
  ///
  /// @return false when the upload is gone
  boolean received(Upload upload, long bytes, Instant at) {
    return database
            .sql(
                """
                with touched as (
                  update capture.upload_set set touched_at = :at where id = :set
                )
                update capture.upload set received = :bytes where id = :id
                """)
            .param("id", upload.id())
            .param("set", upload.set())
            .param("bytes", bytes)
            .param("at", at(at))
            .update()
        == 1;
  }

  void delete(UUID upload) {
    database.sql("delete from capture.upload where id = :id").param("id", upload).update();
  }

  void became(UUID set, long batch) {
    database
        .sql("update capture.upload_set set batch_id = :batch where id = :id")
        .param("id", set)
        .param("batch", batch)
        .update();
  }

  void deleteSet(UUID set) {
    database.sql("delete from capture.upload_set where id = :id").param("id", set).update();
  }

  /// Forgets sets that nobody touched since.
  int deleteOlderThan(Instant before) {
    return database
        .sql("delete from capture.upload_set where touched_at < :before")
        .param("before", at(before))
        .update();
  }

  /// Those of the names that are files of unfinished sets.
  List<String> expected(Collection<String> names) {
    return database
        .sql(
            """
            select u.id::text from capture.upload u join capture.upload_set s on s.id = u.set_id
            where u.id = any(:names::uuid[]) and s.batch_id is null
            """)
        .param("names", names.toArray(String[]::new))
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static UploadSet set(ResultSet row, List<Upload> files) throws SQLException {
    var urgency = row.getString("urgency");
    return new UploadSet(
        row.getObject("id", UUID.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        new SetWish(
            row.getString("customer"),
            row.getString("document_type"),
            row.getString("department"),
            row.getBoolean("one_stack"),
            row.getBoolean("two_pass"),
            urgency == null ? null : Urgency.valueOf(urgency)),
        row.getObject("batch_id", Long.class),
        files);
  }

  private static Upload upload(ResultSet row, int number) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        row.getObject("set_id", UUID.class),
        row.getInt("file_no"),
        row.getString("name"),
        row.getLong("bytes"),
        row.getLong("received"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
