package nl.hangmap.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.storage.Sha256;
import nl.hangmap.storage.StoredObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ItemStore {

  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  ItemStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  long insert(long batch, @Nullable Identifier identifier, List<Reason> reasons) {
    return database
        .sql(
            """
            insert into capture.item (batch_id, state, identifier, reasons)
            values (:batch, 'FILING', :identifier, :reasons::jsonb) returning id
            """)
        .param("batch", batch)
        .param("identifier", BatchStore.text(identifier))
        .param("reasons", json.writeValueAsString(reasons))
        .query(Long.class)
        .single();
  }

  Optional<ItemRow> find(long id) {
    return one("select * from capture.item where id = :id", id);
  }

  /// Makes everybody else who locks this item wait until the transaction ends.
  Optional<ItemRow> lock(long id) {
    return one("select * from capture.item where id = :id for update", id);
  }

  void filed(long id, FiledAs as, String by, Instant at) {
    database
        .sql(
            """
            update capture.item
            set state = 'FILED', reasons = '[]', customer = :customer, document_type = :type,
              department = :department, document = :document, version = :version,
              settled_by = :by, settled_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("customer", as.customer())
        .param("type", as.type())
        .param("department", as.department())
        .param("document", as.document().text())
        .param("version", as.version())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Keeps why the text of a filed item was believed to name the customer.
  void believed(long id, List<Reason> believed) {
    database
        .sql("update capture.item set reasons = :reasons::jsonb where id = :id")
        .param("reasons", json.writeValueAsString(believed))
        .param("id", id)
        .update();
  }

  void toReview(long id, List<Reason> reasons, Proposal proposal) {
    database
        .sql(
            """
            update capture.item
            set state = 'REVIEW', reasons = :reasons::jsonb, customer = :customer,
              document_type = :type, department = :department, rejection = null,
              settled_by = null, settled_at = null
            where id = :id
            """)
        .param("id", id)
        .param("reasons", json.writeValueAsString(reasons))
        .param("customer", proposal.customer())
        .param("type", proposal.type())
        .param("department", proposal.department())
        .update();
  }

  /// Counts a change of its pages.
  void edited(long id) {
    database
        .sql("update capture.item set edition = edition + 1 where id = :id")
        .param("id", id)
        .update();
  }

  void rejected(long id, String rejection, String by, Instant at) {
    database
        .sql(
            """
            update capture.item
            set state = 'REJECTED', rejection = :rejection, settled_by = :by, settled_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("rejection", rejection)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Notes the document on paper that was registered in the place of the scan.
  void keptOnPaper(long id, DocumentView paper) {
    database
        .sql(
            """
            update capture.item
            set document = :document, customer = :customer, document_type = :type,
              department = :department
            where id = :id
            """)
        .param("id", id)
        .param("document", paper.id().text())
        .param("customer", paper.customer().value())
        .param("type", paper.type())
        .param("department", paper.department())
        .update();
  }

  boolean isOnPaper(long id) {
    return database
        .sql("select document is not null from capture.item where id = :id and state = 'REJECTED'")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// Keeps what was made of an edition, unless that of a later one is kept already.
  void keep(ItemRow item, MadeRendition made) {
    database
        .sql(
            """
            insert into capture.item_rendition as r
              (item_id, edition, kind, hash, bytes, media_type)
            values (:item, :edition, :kind, :hash, :bytes, :mediaType)
            on conflict (item_id, kind) do update
            set edition = excluded.edition, hash = excluded.hash, bytes = excluded.bytes,
              media_type = excluded.media_type
            where r.edition < excluded.edition
            """)
        .param("item", item.id())
        .param("edition", item.edition())
        .param("kind", made.kind().name())
        .param("hash", made.object().hash().bytes())
        .param("bytes", made.object().bytes())
        .param("mediaType", made.mediaType())
        .update();
  }

  /// What was made of the item's pages as they are in its edition.
  List<MadeRendition> renditions(ItemRow item) {
    return database
        .sql(
            """
            select * from capture.item_rendition
            where item_id = :item and edition = :edition order by kind
            """)
        .param("item", item.id())
        .param("edition", item.edition())
        .query((row, number) -> rendition(row))
        .list();
  }

  /// A filed document holds them itself.
  void forgetRenditions(long item) {
    database
        .sql("delete from capture.item_rendition where item_id = :item")
        .param("item", item)
        .update();
  }

  private Optional<ItemRow> one(String sql, long id) {
    return database.sql(sql).param("id", id).query((row, number) -> row(row)).optional();
  }

  private ItemRow row(ResultSet row) throws SQLException {
    return new ItemRow(
        row.getLong("id"),
        row.getLong("batch_id"),
        ItemState.valueOf(row.getString("state")),
        row.getInt("edition"),
        BatchStore.identifier(row.getString("identifier")),
        json.readValue(row.getString("reasons"), REASONS),
        row.getString("customer"),
        row.getString("document_type"),
        row.getString("department"));
  }

  private static MadeRendition rendition(ResultSet row) throws SQLException {
    return new MadeRendition(
        RenditionKind.valueOf(row.getString("kind")),
        new StoredObject(Sha256.of(row.getBytes("hash")), row.getLong("bytes")),
        row.getString("media_type"));
  }
}
