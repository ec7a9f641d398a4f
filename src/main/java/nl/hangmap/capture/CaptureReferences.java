package nl.hangmap.capture;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.hangmap.storage.ObjectReferences;
import nl.hangmap.storage.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The objects that capture still needs: every file as it came in, and the pages and parts of
/// documents that are not filed yet.
@Repository
class CaptureReferences implements ObjectReferences {

  private final JdbcClient database;

  CaptureReferences(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<Sha256> referenced(Collection<Sha256> hashes) {
    return new HashSet<>(
        database
            .sql(
                """
                select h from unnest(:hashes::bytea[]) h
                where exists (select 1 from capture.file where hash = h)
                  or exists (select 1 from capture.page where image = h)
                  or exists (select 1 from capture.page where preview = h)
                  or exists (select 1 from capture.item_rendition where hash = h)
                  or exists (select 1 from capture.mail_message where original = h)
                """)
            .param("hashes", hashes.stream().map(Sha256::bytes).toArray(byte[][]::new))
            .query((row, number) -> Sha256.of(row.getBytes(1)))
            .list());
  }
}
