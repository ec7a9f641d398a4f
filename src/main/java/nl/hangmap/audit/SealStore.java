package nl.hangmap.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hangmap.audit.ContentHash.SealedEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealStore {

  private final JdbcClient database;

  SealStore(JdbcClient database) {
    this.database = database;
  }

  AuditHead head() {
    return head("");
  }

  /// The head, held until the transaction ends, so that seals are set one after the other.
  AuditHead lockedHead() {
    return head(" for update");
  }

  private AuditHead head(String lock) {
    return database
        .sql("select number, entries, hash from audit.head" + lock)
        .query((row, n) -> new AuditHead(row.getLong(1), row.getLong(2), row.getBytes(3)))
        .single();
  }

  /// Takes waiting entries out of the queue, lowest identifiers first.
  List<Long> takeUnsealed(int limit) {
    return database
        .sql(
            """
            delete from audit.unsealed where entry_id in
              (select entry_id from audit.unsealed order by entry_id limit :limit)
            returning entry_id
            """)
        .param("limit", limit)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  List<SealedEntry> entries(List<Long> ids) {
    return database
        .sql(
            """
            select id, content_hash from audit.entry where id = any(:ids::bigint[]) order by id
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, n) -> new SealedEntry(row.getLong(1), row.getBytes(2)))
        .list();
  }

  /// @param ids of all entries that the seal covers
  void add(Seal seal, List<Long> ids, Instant at) {
    database
        .sql(
            """
            insert into audit.seal (number, entries, ids, previous, hash, sealed_at)
            select :number, :entries, range_agg(int8range(id, id + 1)), :previous, :hash, :at
            from unnest(:ids::bigint[]) as id
            """)
        .param("number", seal.number())
        .param("entries", seal.entries())
        .param("previous", seal.previous())
        .param("hash", seal.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  void moveHead(AuditHead head) {
    database
        .sql("update audit.head set number = :number, entries = :entries, hash = :hash")
        .param("number", head.number())
        .param("entries", head.entries())
        .param("hash", head.hash())
        .update();
  }

  Optional<Seal> seal(long number) {
    return database
        .sql("select number, entries, previous, hash from audit.seal where number = :number")
        .param("number", number)
        .query(SealStore::seal)
        .optional();
  }

  Optional<Long> sealWith(byte[] hash) {
    return database
        .sql("select number from audit.seal where hash = :hash")
        .param("hash", hash)
        .query((row, n) -> row.getLong(1))
        .optional();
  }

  private static Seal seal(ResultSet row, int number) throws SQLException {
    return new Seal(
        row.getLong("number"),
        row.getInt("entries"),
        row.getBytes("previous"),
        row.getBytes("hash"));
  }
}
