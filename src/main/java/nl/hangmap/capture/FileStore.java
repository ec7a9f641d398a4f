package nl.hangmap.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.storage.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {

  private final JdbcClient database;

  FileStore(JdbcClient database) {
    this.database = database;
  }

  long insert(long batch, int number, StoredFile file) {
    return database
        .sql(
            """
            insert into capture.file (batch_id, file_no, name, hash, bytes, state, media_type)
            values (:batch, :number, :name, :hash, :bytes,
              case when :keptAs::text is null then 'RECEIVED' else 'KEPT' end, :keptAs)
            returning id
            """)
        .param("batch", batch)
        .param("number", number)
        .param("name", file.name())
        .param("hash", file.object().hash().bytes())
        .param("bytes", file.object().bytes())
        .param("keptAs", file.keptAs())
        .query(Long.class)
        .single();
  }

  /// Adds a file that came with a message; the batch is locked.
  FileRow insertWith(FileRow message, StoredFile file) {
    return database
        .sql(
            """
            insert into capture.file (batch_id, file_no, name, hash, bytes, state, came_with, depth)
            select batch_id, (select max(o.file_no) + 1 from capture.file o where o.batch_id = m.batch_id),
              :name, :hash, :bytes, 'RECEIVED', id, depth + 1
            from capture.file m where m.id = :message
            returning *
            """)
        .param("message", message.id())
        .param("name", file.name())
        .param("hash", file.object().hash().bytes())
        .param("bytes", file.object().bytes())
        .query(FileStore::row)
        .single();
  }

  Optional<FileRow> find(long id) {
    return database
        .sql("select * from capture.file where id = :id")
        .param("id", id)
        .query(FileStore::row)
        .optional();
  }

  /// Makes everybody else who locks this file wait until the transaction ends.
  FileRow lock(long id) {
    return database
        .sql("select * from capture.file where id = :id for update")
        .param("id", id)
        .query(FileStore::row)
        .single();
  }

  List<FileRow> of(long batch) {
    return database
        .sql("select * from capture.file where batch_id = :batch order by file_no limit 10000")
        .param("batch", batch)
        .query(FileStore::row)
        .list();
  }

  void opened(long id, String mediaType, int pages) {
    database
        .sql(
            """
            update capture.file set state = 'OPENED', media_type = :mediaType, unread = :pages
            where id = :id and state = 'RECEIVED'
            """)
        .param("id", id)
        .param("mediaType", mediaType)
        .param("pages", pages)
        .update();
  }

  /// Marks a file that has no page of its own, such as a message that only carries others.
  void kept(long id, String mediaType) {
    database
        .sql(
            """
            update capture.file set state = 'KEPT', media_type = :mediaType
            where id = :id and state = 'RECEIVED'
            """)
        .param("id", id)
        .param("mediaType", mediaType)
        .update();
  }

  void refused(long id, FileProblem problem) {
    database
        .sql(
            """
            update capture.file set state = 'REFUSED', problem = :problem
            where id = :id and state = 'RECEIVED'
            """)
        .param("id", id)
        .param("problem", problem.name())
        .update();
  }

  /// Counts one page as read and tells how many are left.
  int pageRead(long id) {
    return database
        .sql("update capture.file set unread = unread - 1 where id = :id returning unread")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  void split(long id) {
    database
        .sql("update capture.file set state = 'SPLIT' where id = :id and state = 'OPENED'")
        .param("id", id)
        .update();
  }

  List<FileView> views(long batch) {
    return database
        .sql(
            """
            select f.*, p.pages,
              (select min(e.batch_id) from capture.file e
                where e.hash = f.hash and e.batch_id < f.batch_id) as same_as
            from capture.file f
            left join lateral (
              select count(*) as pages from capture.page p where p.file_id = f.id
            ) p on true
            where f.batch_id = :batch order by f.file_no limit 10000
            """)
        .param("batch", batch)
        .query(FileStore::view)
        .list();
  }

  /// What became of the files of watched folders, by the keys of their batches.
  Map<String, TakenFile> takenFromFolder(Collection<String> keys) {
    var taken = new HashMap<String, TakenFile>();
    if (keys.isEmpty()) {
      return taken;
    }
    database
        .sql(
            """
            select b.source_key, b.id, f.name, f.state, f.problem
            from capture.batch b join capture.file f on f.batch_id = b.id and f.file_no = 1
            where b.source_key = any(:keys)
            """)
        .param("keys", keys.toArray(String[]::new))
        .query(
            row -> {
              taken.put(row.getString(1), taken(row));
            });
    return taken;
  }

  private static TakenFile taken(ResultSet row) throws SQLException {
    var problem = row.getString("problem");
    return new TakenFile(
        row.getLong("id"),
        row.getString("name"),
        FileState.valueOf(row.getString("state")),
        problem == null ? null : FileProblem.valueOf(problem));
  }

  private static FileView view(ResultSet row, int number) throws SQLException {
    var problem = row.getString("problem");
    int pages = row.getInt("pages");
    return new FileView(
        row.getInt("file_no"),
        row.getString("name"),
        Sha256.of(row.getBytes("hash")),
        row.getLong("bytes"),
        row.getString("media_type"),
        FileState.valueOf(row.getString("state")),
        pages,
        pages - row.getInt("unread"),
        problem == null ? null : FileProblem.valueOf(problem),
        row.getObject("same_as", Long.class));
  }

  private static FileRow row(ResultSet row, int number) throws SQLException {
    return new FileRow(
        row.getLong("id"),
        row.getLong("batch_id"),
        row.getInt("file_no"),
        row.getString("name"),
        Sha256.of(row.getBytes("hash")),
        row.getLong("bytes"),
        row.getString("media_type"),
        FileState.valueOf(row.getString("state")),
        row.getInt("depth"),
        row.getInt("unread"));
  }
}
