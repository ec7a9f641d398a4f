package nl.hangmap.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nl.hangmap.storage.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FoundDocumentStore {

  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  FoundDocumentStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// The documents found in a batch, in the order of their pages.
  List<FoundRow> of(long batch) {
    return database
        .sql(
            """
            select i.*, exists (select 1 from capture.look_alike where item_id = i.id) as look_alike,
              p.pages, p.first_page, p.poor, p.confidence, f.names, f.hashes
            from capture.item i
            join lateral (
              select count(*) as pages, (array_agg(g.page_no order by g.position, h.file_no, g.page_no))[1]
                as first_page, min(h.file_no) as first_file,
                count(*) filter (where g.confidence < :legible) as poor,
                round(min(g.confidence))::int as confidence
              from capture.page g join capture.file h on h.id = g.file_id where g.item_id = i.id
            ) p on true
            join lateral (
              select array_agg(name order by file_no) as names,
                array_agg(hash order by file_no) as hashes
              from capture.file
              where id in (select file_id from capture.page where item_id = i.id)
            ) f on true
            where i.batch_id = :batch and i.state <> 'EMPTY' order by p.first_file, p.first_page limit 10000
            """)
        .param("batch", batch)
        .param("legible", Legibility.LEGIBLE)
        .query((row, number) -> found(row))
        .list();
  }

  private FoundRow found(ResultSet row) throws SQLException {
    var document =
        new FoundDocument(
            row.getLong("id"),
            ItemState.valueOf(row.getString("state")),
            List.of((String[]) row.getArray("names").getArray()),
            Arrays.stream((byte[][]) row.getArray("hashes").getArray()).map(Sha256::of).toList(),
            row.getInt("first_page"),
            row.getInt("pages"),
            row.getInt("poor"),
            row.getObject("confidence", Integer.class),
            BatchStore.identifier(row.getString("identifier")),
            json.readValue(row.getString("reasons"), REASONS),
            row.getString("customer"),
            row.getString("document_type"),
            BatchStore.identifier(row.getString("document")),
            row.getObject("version", Integer.class),
            row.getString("rejection"),
            row.getBoolean("look_alike"));
    return new FoundRow(document, row.getString("document_type"), row.getString("department"));
  }
}
