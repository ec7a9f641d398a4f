package nl.hangmap.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PageEditStore {

  private static final TypeReference<List<ItemLayout>> LAYOUTS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  PageEditStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// An item to which an edit is about to give pages.
  long insertItem(long batch) {
    return database
        .sql("insert into capture.item (batch_id, state) values (:batch, 'EMPTY') returning id")
        .param("batch", batch)
        .query(Long.class)
        .single();
  }

  /// Makes an item and its pages as a layout says, as its next edition.
  void lay(ItemLayout layout, String by, Instant at) {
    database
        .sql(
            """
            update capture.item
            set state = :state, identifier = :identifier, reasons = :reasons::jsonb,
              customer = :customer, document_type = :type, department = :department,
              rejection = :rejection,
              settled_by = case when :state = 'REJECTED' then :by end,
              settled_at = case when :state = 'REJECTED' then :at::timestamptz end,
              edition = edition + 1
            where id = :item
            """)
        .param("item", layout.item())
        .param("state", layout.state().name())
        .param("identifier", layout.identifier())
        .param("reasons", json.writeValueAsString(layout.reasons()))
        .param("customer", layout.customer())
        .param("type", layout.type())
        .param("department", layout.department())
        .param("rejection", layout.rejection())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    layPages(layout);
  }

  private void layPages(ItemLayout layout) {
    database
        .sql(
            """
            update capture.page p
            set item_id = :item, state = :state, position = n.position, turn = n.turn,
              preview = case when p.turn is distinct from n.turn then null else p.preview end
            from unnest(:pages::bigint[], :turns::smallint[])
              with ordinality n(page, turn, position)
            where p.id = n.page
            """)
        .param("item", layout.item())
        .param("state", layout.state().name())
        .param("pages", layout.pages().stream().map(PagePlace::page).toArray(Long[]::new))
        .param("turns", layout.pages().stream().map(PagePlace::turn).toArray(Integer[]::new))
        .update();
  }

  long insert(long batch, EditRow edit, String by, Instant at) {
    long id =
        database
            .sql(
                """
                insert into capture.page_edit (batch_id, kind, edited_by, edited_at, before, after)
                values (:batch, :kind, :by, :at, :before::json, :after::json) returning id
                """)
            .param("batch", batch)
            .param("kind", edit.kind().name())
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("before", json.writeValueAsString(edit.before()))
            .param("after", json.writeValueAsString(edit.after()))
            .query(Long.class)
            .single();
    database
        .sql(
            """
            insert into capture.page_edit_item (edit_id, item_id)
            select :edit, item from unnest(:items::bigint[]) item
            """)
        .param("edit", id)
        .param("items", edit.after().stream().map(ItemLayout::item).toArray(Long[]::new))
        .update();
    return id;
  }

  /// The last edit that touched an item and was not undone.
  Optional<EditRow> last(long item) {
    return database
        .sql(
            """
            select e.* from capture.page_edit_item t join capture.page_edit e on e.id = t.edit_id
            where t.item_id = :item and e.undone_at is null order by e.id desc limit 1
            """)
        .param("item", item)
        .query((row, number) -> row(row))
        .optional();
  }

  void undone(long edit, String by, Instant at) {
    database
        .sql("update capture.page_edit set undone_by = :by, undone_at = :at where id = :edit")
        .param("edit", edit)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private EditRow row(ResultSet row) throws SQLException {
    return new EditRow(
        row.getLong("id"),
        PageEdit.Kind.valueOf(row.getString("kind")),
        json.readValue(row.getString("before"), LAYOUTS),
        json.readValue(row.getString("after"), LAYOUTS));
  }
}
