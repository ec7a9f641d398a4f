package nl.hangmap.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PageStore {

  private static final String SELECT =
      "select p.* from capture.page p join capture.file f on f.id = p.file_id ";

  private final JdbcClient database;

  PageStore(JdbcClient database) {
    this.database = database;
  }

  long insert(FileRow file, int number, StoredImage image) {
    return database
        .sql(
            """
            insert into capture.page (batch_id, file_id, page_no, state, image, media_type, width,
              height, dpi, colour)
            values (:batch, :file, :number, 'RECEIVED', :image, :mediaType, :width, :height, :dpi,
              :colour)
            returning id
            """)
        .param("batch", file.batch())
        .param("file", file.id())
        .param("number", number)
        .param("image", image.hash().bytes())
        .param("mediaType", image.mediaType())
        .param("width", image.width())
        .param("height", image.height())
        .param("dpi", image.dpi())
        .param("colour", image.colour().name())
        .query(Long.class)
        .single();
  }

  Optional<PageRow> find(long id) {
    return database
        .sql("select * from capture.page where id = :id")
        .param("id", id)
        .query(PageStore::row)
        .optional();
  }

  List<PageRow> ofFile(long file) {
    return list("where p.file_id = :key order by p.page_no limit 100000", file);
  }

  /// The pages of a document in their order: as edited, or else as scanned.
  List<PageRow> ofItem(long item) {
    return list(
        "where p.item_id = :key order by p.position, f.file_no, p.page_no limit 100000", item);
  }

  /// Marks a page as read; false when another attempt was first.
  boolean read(long id, PageFindings findings) {
    return database
            .sql(
                """
                update capture.page set state = 'READ', problem = :problem, blank = :blank,
                  confidence = :confidence
                where id = :id and state = 'RECEIVED'
                """)
            .param("id", id)
            .param("problem", findings.problem())
            .param("blank", findings.blank())
            .param("confidence", findings.confidence())
            .update()
        == 1;
  }

  /// Drops separator sheets; the file they came from is kept as it is.
  void separators(Collection<Long> pages) {
    update(
        pages,
        """
        update capture.page set state = 'SEPARATOR', image = null
        where id = any(:pages) and state = 'READ'
        """);
  }

  /// Leaves pages with nothing on them out of their document.
  ///
  /// @param item the document in which they lay, or null when nothing else is in it
  void setAside(Collection<Long> pages, @Nullable Long item) {
    database
        .sql(
            """
            update capture.page set state = 'BLANK', blank_of = :item
            where id = any(:pages) and state = 'READ'
            """)
        .param("item", item)
        .param("pages", pages.toArray(Long[]::new))
        .update();
  }

  /// The pages of a batch that were set aside as blank.
  List<BlankPage> blanks(long batch) {
    return database
        .sql(
            """
            select p.id, f.name, p.page_no from capture.page p join capture.file f on f.id = p.file_id
            where p.batch_id = :batch and p.state = 'BLANK' order by f.file_no, p.page_no limit 1000
            """)
        .param("batch", batch)
        .query((row, number) -> new BlankPage(row.getLong(1), row.getString(2), row.getInt(3)))
        .list();
  }

  /// Puts a page that was set aside into a document.
  void bringBack(long page, long item, PageState state) {
    database
        .sql(
            """
            update capture.page set state = :state, item_id = :item, blank_of = null
            where id = :page and state = 'BLANK'
            """)
        .param("state", state.name())
        .param("item", item)
        .param("page", page)
        .update();
  }

  /// Notes the order of pages that are not in that of their files.
  void order(List<Long> pages) {
    database
        .sql(
            """
            update capture.page p set position = o.place
            from unnest(:pages::bigint[]) with ordinality as o (page, place) where p.id = o.page
            """)
        .param("pages", pages.toArray(Long[]::new))
        .update();
  }

  void assign(Collection<Long> pages, long item) {
    int assigned =
        database
            .sql(
                """
                update capture.page set state = 'FILING', item_id = :item
                where id = any(:pages) and state = 'READ'
                """)
            .param("item", item)
            .param("pages", pages.toArray(Long[]::new))
            .update();
    if (assigned != pages.size()) {
      throw new IllegalStateException("pages " + pages + " were not all free for item " + item);
    }
  }

  /// Moves all pages of an item; a filed page lets go of its image, which its document holds now.
  void move(long item, PageState to) {
    database
        .sql(
            """
            update capture.page
            set state = :state,
              image = case when :state = 'FILED' then null else image end,
              preview = case when :state = 'FILED' then null else preview end
            where item_id = :item
            """)
        .param("state", to.name())
        .param("item", item)
        .update();
  }

  /// Keeps the image for the screen of a page that nobody turned meanwhile.
  void preview(PageRow page, Sha256 preview) {
    database
        .sql(
            """
            update capture.page set preview = :preview
            where id = :id and turn is not distinct from :turn::smallint
            """)
        .param("preview", preview.bytes())
        .param("id", page.id())
        .param("turn", page.turn())
        .update();
  }

  void confidence(long id, float confidence) {
    database
        .sql("update capture.page set confidence = :confidence where id = :id")
        .param("confidence", confidence)
        .param("id", id)
        .update();
  }

  void turnRead(long id, int turn) {
    database
        .sql("update capture.page set turn_read = :turn where id = :id")
        .param("turn", turn)
        .param("id", id)
        .update();
  }

  private List<PageRow> list(String condition, long key) {
    return database.sql(SELECT + condition).param("key", key).query(PageStore::row).list();
  }

  private void update(Collection<Long> pages, String sql) {
    if (!pages.isEmpty()) {
      database.sql(sql).param("pages", pages.toArray(Long[]::new)).update();
    }
  }

  private static PageRow row(ResultSet row, int number) throws SQLException {
    var preview = row.getBytes("preview");
    return new PageRow(
        row.getLong("id"),
        row.getLong("batch_id"),
        row.getLong("file_id"),
        row.getInt("page_no"),
        PageState.valueOf(row.getString("state")),
        row.getObject("item_id", Long.class),
        image(row),
        preview == null ? null : Sha256.of(preview),
        row.getObject("turn", Integer.class),
        row.getObject("turn_read", Integer.class),
        row.getBoolean("blank"),
        row.getObject("blank_of", Long.class),
        row.getObject("confidence", Float.class),
        row.getString("problem"));
  }

  private static @Nullable StoredImage image(ResultSet row) throws SQLException {
    var hash = row.getBytes("image");
    return hash == null
        ? null
        : new StoredImage(
            Sha256.of(hash),
            row.getString("media_type"),
            row.getInt("width"),
            row.getInt("height"),
            row.getInt("dpi"),
            PageImage.Colour.valueOf(row.getString("colour")));
  }
}
