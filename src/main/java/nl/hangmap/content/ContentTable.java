package nl.hangmap.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.storage.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContentTable {

  private static final String VERSION =
      """
      select v.*, array(select kind from content.rendition r
          where r.document = v.document and r.version = v.version) as kinds
      from content.version v
      """;

  private final JdbcClient database;

  ContentTable(JdbcClient database) {
    this.database = database;
  }

  /// Lets one transaction at a time add a version to the document.
  void lock(Identifier document) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:document, 60))")
        .param("document", document.text())
        .query((row, number) -> true)
        .single();
  }

  Optional<ContentVersion> newest(Identifier document) {
    return database
        .sql(VERSION + " where v.document = :document order by v.version desc limit 1")
        .param("document", document.text())
        .query(ContentTable::version)
        .optional();
  }

  Optional<ContentVersion> find(Identifier document, int version) {
    return database
        .sql(VERSION + " where v.document = :document and v.version = :version")
        .param("document", document.text())
        .param("version", version)
        .query(ContentTable::version)
        .optional();
  }

  /// Versions below the given one, newest first.
  List<ContentVersion> before(Identifier document, long version, int limit) {
    return database
        .sql(
            VERSION
                + """
                 where v.document = :document and v.version < :version
                order by v.version desc limit :limit
                """)
        .param("document", document.text())
        .param("version", version)
        .param("limit", limit)
        .query(ContentTable::version)
        .list();
  }

  /// The newest version of each of the documents that has any, without its renditions.
  List<ContentVersion> newest(Collection<Identifier> documents) {
    return database
        .sql(
            """
            select distinct on (document) *, '{}'::text[] as kinds from content.version
            where document = any(:documents::text[])
            order by document, version desc limit :limit
            """)
        .param("documents", documents.stream().map(Identifier::text).toArray(String[]::new))
        .param("limit", documents.size())
        .query(ContentTable::version)
        .list();
  }

  void add(ContentVersion version) {
    database
        .sql(
            """
            insert into content.version
              (document, version, hash, bytes, media_type, file_name, added_at, added_by)
            values (:document, :version, :hash, :bytes, :mediaType, :fileName, :at, :by)
            """)
        .param("document", version.document().text())
        .param("version", version.version())
        .param("hash", version.original().bytes())
        .param("bytes", version.bytes())
        .param("mediaType", version.mediaType())
        .param("fileName", version.fileName())
        .param("at", version.addedAt().atOffset(ZoneOffset.UTC))
        .param("by", version.addedBy())
        .update();
  }

  Optional<Rendition> rendition(ContentVersion version, RenditionKind kind) {
    return database
        .sql(
            """
            select * from content.rendition
            where document = :document and version = :version and kind = :kind
            """)
        .param("document", version.document().text())
        .param("version", version.version())
        .param("kind", kind.name())
        .query((row, number) -> rendition(row, version, kind))
        .optional();
  }

  /// Adds a rendition or puts it in the place of another of its kind.
  ///
  /// @return whether anything is different now
  boolean put(Rendition rendition) {
    return database
            .sql(
                """
                insert into content.rendition as r
                  (document, version, kind, hash, bytes, media_type, added_at)
                values (:document, :version, :kind, :hash, :bytes, :mediaType, :at)
                on conflict (document, version, kind) do update
                set hash = excluded.hash, bytes = excluded.bytes,
                  media_type = excluded.media_type, added_at = excluded.added_at
                where r.hash <> excluded.hash
                """)
            .param("document", rendition.document().text())
            .param("version", rendition.version())
            .param("kind", rendition.kind().name())
            .param("hash", rendition.hash().bytes())
            .param("bytes", rendition.bytes())
            .param("mediaType", rendition.mediaType())
            .param("at", rendition.addedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Set<Sha256> referenced(Collection<Sha256> hashes) {
    return new HashSet<>(
        database
            .sql(
                """
                select hash from content.version where hash = any(:hashes::bytea[])
                union select hash from content.rendition where hash = any(:hashes::bytea[])
                limit :limit
                """)
            .param("hashes", hashes.stream().map(Sha256::bytes).toArray(byte[][]::new))
            .param("limit", hashes.size())
            .query((row, number) -> Sha256.of(row.getBytes(1)))
            .list());
  }

  private static ContentVersion version(ResultSet row, int number) throws SQLException {
    var kinds = EnumSet.of(RenditionKind.ORIGINAL);
    Stream.of((String[]) row.getArray("kinds").getArray())
        .map(RenditionKind::valueOf)
        .forEach(kinds::add);
    return new ContentVersion(
        Identifier.parse(row.getString("document")),
        row.getInt("version"),
        Sha256.of(row.getBytes("hash")),
        row.getLong("bytes"),
        row.getString("media_type"),
        row.getString("file_name"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        row.getString("added_by"),
        kinds);
  }

  private static Rendition rendition(ResultSet row, ContentVersion version, RenditionKind kind)
      throws SQLException {
    var mediaType = row.getString("media_type");
    return new Rendition(
        version.document(),
        version.version(),
        kind,
        Sha256.of(row.getBytes("hash")),
        row.getLong("bytes"),
        mediaType,
        FileNames.ending(version.fileName(), MediaTypes.ending(mediaType)),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
