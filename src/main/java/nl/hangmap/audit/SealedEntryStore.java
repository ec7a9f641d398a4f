package nl.hangmap.audit;

import java.util.List;
import nl.hangmap.audit.ContentHash.SealedEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealedEntryStore {

  private final JdbcClient database;
  private final AuditEntryStore entries;

  SealedEntryStore(JdbcClient database, AuditEntryStore entries) {
    this.database = database;
    this.entries = entries;
  }

  /// An entry as it is now, with the hash it was written with.
  @SuppressWarnings("ArrayRecordComponent")
  record Found(AuditEntry content, byte[] writtenHash) {

    SealedEntry covered() {
      return new SealedEntry(content.id(), writtenHash);
    }
  }

  /// The entries that a seal covers, in the order of their identifiers.
  List<Found> of(long seal) {
    return database
        .sql(
            """
            select e.* from audit.seal s cross join lateral unnest(s.ids) r
            join audit.entry e on e.id >= lower(r) and e.id < upper(r)
            where s.number = :seal order by e.id
            """)
        .param("seal", seal)
        .query((row, n) -> new Found(entries.entry(row, n), row.getBytes("content_hash")))
        .list();
  }

  List<Long> missing(long seal, int limit) {
    return database
        .sql(
            """
            select covered.id from audit.seal s cross join lateral unnest(s.ids) r
            cross join lateral generate_series(lower(r), upper(r) - 1) covered (id)
            where s.number = :seal and not exists (select 1 from audit.entry e where e.id = covered.id)
            order by covered.id limit :limit
            """)
        .param("seal", seal)
        .param("limit", limit)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// Whether there are more entries than were sealed or wait for it.
  boolean haveStrays() {
    return database
        .sql(
            """
            select (select count(*) from audit.entry)
              > (select entries from audit.head) + (select count(*) from audit.unsealed)
            """)
        .query(Boolean.class)
        .single();
  }

  List<Long> strays(int limit) {
    return database
        .sql(
            """
            with covered as materialized (select range_agg(ids) as ids from audit.seal)
            select e.id from audit.entry e
            where not coalesce((select ids from covered) @> e.id, false)
              and not exists (select 1 from audit.unsealed u where u.entry_id = e.id)
            order by e.id limit :limit
            """)
        .param("limit", limit)
        .query((row, n) -> row.getLong(1))
        .list();
  }
}
