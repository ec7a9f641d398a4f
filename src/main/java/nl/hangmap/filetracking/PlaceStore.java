package nl.hangmap.filetracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {

  private static final String COLUMNS =
      "code, parent, home, type, name, customer, placed_at, removed_at is not null as removed";

  /// Which of the contents, as a range of sort keys.
  enum Part {
    ALL("", "9"),
    LOCATIONS("", "2"),
    BOXES_AND_FOLDERS("2", "4");

    private final String start;
    private final String end;

    Part(String start, String end) {
      this.start = start;
      this.end = end;
    }
  }

  private final JdbcClient database;

  PlaceStore(JdbcClient database) {
    this.database = database;
  }

  /// @return whether it is new; false when the barcode is in use
  boolean add(Place place, String by, Instant at) {
    return database
            .sql(
                """
                insert into filetracking.place
                  (code, parent, type, name, sort_key, customer, created_at, created_by)
                values (:code, :parent, :type, :name, :sortKey, :customer, :at, :by)
                on conflict (code) do nothing
                """)
            .param("code", place.code().text())
            .param("parent", text(place.parent()))
            .param("type", place.type() == null ? null : place.type().name())
            .param("name", place.name())
            .param("sortKey", place.sortKey())
            .param("customer", place.customer())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  Optional<Place> find(Identifier code) {
    return select(code, "");
  }

  /// Reads it so that nobody else moves it in the meantime; others may go on putting things in it.
  Optional<Place> lockToMove(Identifier code) {
    return select(code, " for no key update");
  }

  /// Reads it so that nobody moves it or puts anything in it in the meantime.
  Optional<Place> lockToRemove(Identifier code) {
    return select(code, " for update");
  }

  /// Reads it so that nobody removes it in the meantime.
  Optional<Place> holdOn(Identifier code) {
    return select(code, " for key share");
  }

  void put(Identifier item, @Nullable Identifier target, Instant at) {
    database
        .sql(
            """
            update filetracking.place
            set parent = :target, placed_at = :at, version = version + 1 where code = :item
            """)
        .param("item", item.text())
        .param("target", text(target))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void setHome(Identifier item, @Nullable Identifier home) {
    database
        .sql("update filetracking.place set home = :home, version = version + 1 where code = :item")
        .param("item", item.text())
        .param("home", text(home))
        .update();
  }

  boolean inUse(Identifier code) {
    return database
        .sql(
            """
            select exists (select 1 from filetracking.place
                where parent = :code and removed_at is null)
              or exists (select 1 from filetracking.place
                where home = :code and removed_at is null)
            """)
        .param("code", code.text())
        .query(Boolean.class)
        .single();
  }

  void remove(Identifier code, Instant at) {
    database
        .sql("update filetracking.place set removed_at = :at where code = :code")
        .param("code", code.text())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What lies directly in it, in walking order: locations, boxes, folders, documents; for null
  /// what lies nowhere, which is the top of the tree and then what was not placed yet.
  List<Place> contents(@Nullable Identifier parent, Part part, PageRequest page) {
    var after = page.after(2);
    return database
        .sql(
            "select "
                + COLUMNS
                + " from filetracking.place where removed_at is null and "
                + (parent == null ? "parent is null" : "parent = :parent")
                + """
                 and (sort_key, code) > (:sortKey, :code) and sort_key < :end
                order by sort_key, code limit :limit
                """)
        .param("parent", text(parent))
        .param("sortKey", after.map(cursor -> cursor.key(0)).orElse(part.start))
        .param("code", after.map(cursor -> cursor.key(1)).orElse(""))
        .param("end", part.end)
        .param("limit", page.fetch())
        .query(PlaceStore::place)
        .list();
  }

  /// Everything but documents, in the order of the barcodes.
  List<Place> all(PageRequest page) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from filetracking.place
                where removed_at is null and code > :code and code not like 'D%'
                order by code limit :limit
                """)
        .param("code", page.after(1).map(cursor -> cursor.key(0)).orElse(""))
        .param("limit", page.fetch())
        .query(PlaceStore::place)
        .list();
  }

  /// Those in use, but for documents.
  List<Place> find(Collection<Identifier> codes) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from filetracking.place
                where removed_at is null and code = any(:codes::text[]) and code not like 'D%'
                """)
        .param("codes", codes.stream().map(Identifier::text).toArray(String[]::new))
        .query(PlaceStore::place)
        .list();
  }

  List<Place> foldersOf(String customer, PageRequest page) {
    var after = page.after(2);
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from filetracking.place
                where customer = :customer and code like 'F%'
                  and (sort_key, code) > (:sortKey, :code)
                order by sort_key, code limit :limit
                """)
        .param("customer", customer)
        .param("sortKey", after.map(cursor -> cursor.key(0)).orElse(""))
        .param("code", after.map(cursor -> cursor.key(1)).orElse(""))
        .param("limit", page.fetch())
        .query(PlaceStore::place)
        .list();
  }

  /// What holds each of the given, from the top of the tree down to itself; unknown ones are left
  /// out.
  Map<Identifier, List<PlaceStep>> chains(Collection<Identifier> codes) {
    var chains = new HashMap<Identifier, List<PlaceStep>>();
    if (codes.isEmpty()) {
      return chains;
    }
    database
        .sql(
            """
            with recursive up as (
              select code as item, 0 as height, code, parent, type, name
              from filetracking.place where code = any(:codes)
              union all
              select up.item, up.height + 1, p.code, p.parent, p.type, p.name
              from up join filetracking.place p on p.code = up.parent
            )
            select item, code, type, name from up order by item, height desc
            """)
        .param("codes", codes.stream().map(Identifier::text).toArray(String[]::new))
        .query(
            (row, position) ->
                chains
                    .computeIfAbsent(
                        Identifier.parse(row.getString("item")), item -> new ArrayList<>())
                    .add(step(row, "")))
        .list();
    return chains;
  }

  /// Reads a step whose columns have the prefix; the row must have one.
  static PlaceStep step(ResultSet row, String prefix) throws SQLException {
    var code = Identifier.parse(row.getString(prefix + "code"));
    var type = row.getString(prefix + "type");
    return new PlaceStep(
        code,
        code.kind(),
        type == null ? null : LocationType.valueOf(type),
        row.getString(prefix + "name"));
  }

  private Optional<Place> select(Identifier code, String lock) {
    return database
        .sql("select " + COLUMNS + " from filetracking.place where code = :code" + lock)
        .param("code", code.text())
        .query(PlaceStore::place)
        .optional();
  }

  private static Place place(ResultSet row, int position) throws SQLException {
    var type = row.getString("type");
    var placedAt = row.getObject("placed_at", OffsetDateTime.class);
    return new Place(
        Identifier.parse(row.getString("code")),
        identifier(row.getString("parent")),
        identifier(row.getString("home")),
        type == null ? null : LocationType.valueOf(type),
        row.getString("name"),
        row.getString("customer"),
        placedAt == null ? null : placedAt.toInstant(),
        row.getBoolean("removed"));
  }

  private static @Nullable Identifier identifier(@Nullable String text) {
    return text == null ? null : Identifier.parse(text);
  }

  private static @Nullable String text(@Nullable Identifier code) {
    return code == null ? null : code.text();
  }
}
