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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MoveStore {

  /// The newest move of an item that still stands.
  record LastMove(long id, @Nullable Identifier origin, @Nullable Long scan) {}

  private final JdbcClient database;

  MoveStore(JdbcClient database) {
    this.database = database;
  }

  void add(NewMove move, @Nullable Identifier origin, String by, Instant at) {
    var scan = move.scan();
    var to = move.to();
    database
        .sql(
            """
            insert into filetracking.move
              (item, origin, target, kind, moved_by, moved_at, scanned_at, device, scan)
            values (:item, :origin, :target, :kind, :by, :at, :scannedAt, :device, :scan)
            """)
        .param("item", move.item().text())
        .param("origin", origin == null ? null : origin.text())
        .param("target", to == null ? null : to.text())
        .param("kind", move.kind().name())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("scannedAt", move.scannedAt().atOffset(ZoneOffset.UTC))
        .param("device", scan == null ? null : scan.request().device())
        .param("scan", scan == null ? null : scan.id())
        .update();
  }

  /// The newest move that was not taken back.
  Optional<LastMove> last(Identifier item) {
    return database
        .sql(
            """
            select id, origin, scan from filetracking.move
            where item = :item and kind <> 'UNDO' and not exists (
              select 1 from filetracking.move back
              where back.scan = move.scan and back.item = move.item and back.kind = 'UNDO')
            order by id desc limit 1
            """)
        .param("item", item.text())
        .query(
            (row, position) -> {
              var origin = row.getString("origin");
              return new LastMove(
                  row.getLong("id"),
                  origin == null ? null : Identifier.parse(origin),
                  row.getObject("scan", Long.class));
            })
        .optional();
  }

  /// Moves of the item, and of what held it while it was in there, newest first.
  List<Movement> history(Identifier item, PageRequest page) {
    return database
        .sql(
            """
            with recursive stay (holder, since, until) as (
              select :item::text collate "C", 0::bigint, 9223372036854775807
              union all
              select own.target, greatest(own.id, stay.since), least(own.ended, stay.until)
              from stay
              join lateral (
                select id, target,
                  coalesce(lead(id) over (order by id), 9223372036854775807) as ended
                from filetracking.move where item = stay.holder
              ) own on own.id < stay.until and own.ended > stay.since
              where own.target like any (array['B%', 'F%'])
            )
            select m.*, origin.code as origin_code, origin.type as origin_type,
              origin.name as origin_name, target.code as target_code, target.type as target_type,
              target.name as target_name
            from (
              select move.* from stay
              join filetracking.move on move.item = stay.holder
                and move.id >= stay.since and move.id < stay.until
              where move.id < :before
              order by move.id desc limit :limit
            ) m
            left join filetracking.place origin on origin.code = m.origin
            left join filetracking.place target on target.code = m.target
            order by m.id desc
            """)
        .param("item", item.text())
        .param("before", page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE))
        .param("limit", page.fetch())
        .query(MoveStore::movement)
        .list();
  }

  private static Movement movement(ResultSet row, int position) throws SQLException {
    return new Movement(
        row.getLong("id"),
        Identifier.parse(row.getString("item")),
        step(row, "origin"),
        step(row, "target"),
        MoveKind.valueOf(row.getString("kind")),
        row.getString("moved_by"),
        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
        row.getObject("scanned_at", OffsetDateTime.class).toInstant(),
        row.getString("device"));
  }

  private static @Nullable PlaceStep step(ResultSet row, String side) throws SQLException {
    return row.getString(side) == null ? null : PlaceStore.step(row, side + "_");
  }
}
