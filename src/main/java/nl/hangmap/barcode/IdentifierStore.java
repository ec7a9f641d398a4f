package nl.hangmap.barcode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentifierStore {

  private final JdbcClient database;

  IdentifierStore(JdbcClient database) {
    this.database = database;
  }

  List<Long> draw(Kind kind, int count) {
    return database
        .sql("select nextval(:sequence::regclass) from generate_series(1, :count) order by 1")
        .param("sequence", sequence(kind))
        .param("count", count)
        .query((row, position) -> row.getLong(1))
        .list();
  }

  long lastDrawn(Kind kind) {
    return database
        .sql("select coalesce(pg_sequence_last_value(:sequence::regclass), 0)")
        .param("sequence", sequence(kind))
        .query(Long.class)
        .single();
  }

  Series add(Series series) {
    long id =
        database
            .sql(
                """
                insert into barcode.series (kind, size, numbers, purpose, reserved_by, reserved_at)
                select :kind, :size, range_agg(int8range(number, number, '[]')), :purpose,
                  :reservedBy, :reservedAt
                from unnest(:numbers::bigint[]) number
                returning id
                """)
            .param("kind", series.kind().name())
            .param("size", series.codes().size())
            .param("numbers", series.codes().stream().map(Identifier::number).toArray(Long[]::new))
            .param("purpose", series.purpose())
            .param("reservedBy", series.reservedBy())
            .param("reservedAt", series.reservedAt().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return new Series(
        id,
        series.kind(),
        series.codes(),
        series.purpose(),
        series.reservedBy(),
        series.reservedAt());
  }

  Optional<Series> series(long id) {
    return database
        .sql(
            """
            select id, kind, purpose, reserved_by, reserved_at,
              array(select generate_series(lower(part), upper(part) - 1)
                from unnest(numbers) part order by 1 limit 10000) as numbers
            from barcode.series where id = :id
            """)
        .param("id", id)
        .query(IdentifierStore::series)
        .optional();
  }

  private static Series series(ResultSet row, int position) throws SQLException {
    var kind = Kind.valueOf(row.getString("kind"));
    var codes =
        List.of((Long[]) row.getArray("numbers").getArray()).stream()
            .map(number -> new Identifier(kind, number))
            .toList();
    return new Series(
        row.getLong("id"),
        kind,
        codes,
        row.getString("purpose"),
        row.getString("reserved_by"),
        row.getObject("reserved_at", OffsetDateTime.class).toInstant());
  }

  private static String sequence(Kind kind) {
    return "barcode." + kind.name().toLowerCase(Locale.ROOT) + "_number";
  }
}
