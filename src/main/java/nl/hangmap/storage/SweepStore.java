package nl.hangmap.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SweepStore {

  private final JdbcClient database;

  SweepStore(JdbcClient database) {
    this.database = database;
  }

  /// The object is wanted: takes its mark away, or waits until the sweeper has finished with it.
  void claim(Sha256 hash) {
    database
        .sql("delete from storage.orphan where hash = :hash")
        .param("hash", hash.bytes())
        .update();
  }

  /// Marks objects that have no mark; passes by those that somebody is claiming at this moment
  /// instead of waiting for them.
  void mark(Collection<Sha256> hashes, Instant at) {
    database
        .sql(
            """
            insert into storage.orphan (hash, since)
            select wish.hash, :at from unnest(:hashes::bytea[]) as wish(hash)
            where not exists (select 1 from storage.orphan marked where marked.hash = wish.hash)
            on conflict (hash) do nothing
            """)
        .param("hashes", bytes(hashes))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Marked objects, locked; those that somebody is claiming at this moment are left out.
  List<Sha256> lockMarkedBefore(Instant moment, int limit) {
    return database
        .sql(
            """
            select hash from storage.orphan where since < :moment
            order by since limit :limit for update skip locked
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, number) -> Sha256.of(row.getBytes(1)))
        .list();
  }

  void unmark(Collection<Sha256> hashes) {
    database
        .sql("delete from storage.orphan where hash = any(:hashes::bytea[])")
        .param("hashes", bytes(hashes))
        .update();
  }

  /// Where the walk through all objects goes on.
  Optional<Sha256> position() {
    return database
        .sql("select after from storage.sweep")
        .query((row, number) -> Optional.ofNullable(row.getBytes(1)).map(Sha256::of))
        .single();
  }

  void moveTo(@Nullable Sha256 position) {
    database
        .sql("update storage.sweep set after = :after")
        .param("after", position == null ? null : position.bytes(), java.sql.Types.BINARY)
        .update();
  }

  private static byte[][] bytes(Collection<Sha256> hashes) {
    return hashes.stream().map(Sha256::bytes).toArray(byte[][]::new);
  }
}
