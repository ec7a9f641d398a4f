package nl.hangmap.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hangmap.barcode.Barcode;
import nl.hangmap.capture.worker.PageText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was read on pages: text with its places, and every barcode.
@Repository
class ReadingStore {

  private final JdbcClient database;
  private final JsonMapper json;

  ReadingStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void keepText(long page, PageText text) {
    database
        .sql(
            """
            insert into capture.page_reading (page_id, content, reading)
            values (:page, :content, :reading::json) on conflict (page_id) do nothing
            """)
        .param("page", page)
        .param("content", withoutNull(text.text()))
        .param("reading", json.writeValueAsString(text).replace("\\u0000", " "))
        .update();
  }

  void keepBarcodes(long page, List<SeenBarcode> barcodes) {
    int number = 0;
    for (var barcode : barcodes) {
      number++;
      database
          .sql(
              """
              insert into capture.page_barcode
                (page_id, barcode_no, format, content, identifier, separator, region)
              values (:page, :number, :format, :content, :identifier, :separator, :region::jsonb)
              on conflict (page_id, barcode_no) do nothing
              """)
          .param("page", page)
          .param("number", number)
          .param("format", barcode.format())
          .param("content", withoutNull(barcode.text()))
          .param("identifier", BatchStore.text(barcode.identifier()))
          .param("separator", barcode.separator())
          .param("region", json.writeValueAsString(barcode.region()))
          .update();
    }
  }

  /// Puts a better reading in the place of an earlier one.
  void replaceText(long page, PageText text) {
    database
        .sql("delete from capture.page_reading where page_id = :page")
        .param("page", page)
        .update();
    keepText(page, text);
  }

  /// By how many degrees clockwise a page must be turned for its text to stand upright.
  int turn(long page) {
    return database
        .sql("select (reading ->> 'turn')::int from capture.page_reading where page_id = :page")
        .param("page", page)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  Optional<PageText> text(long page) {
    return database
        .sql("select reading from capture.page_reading where page_id = :page")
        .param("page", page)
        .query((row, number) -> json.readValue(row.getString(1), PageText.class))
        .optional();
  }

  /// The bare text of each page of an item that has one.
  Map<Long, String> texts(long item) {
    return database
        .sql(
            """
            select r.page_id, r.content
            from capture.page_reading r join capture.page p on p.id = r.page_id
            where p.item_id = :item limit 100000
            """)
        .param("item", item)
        .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The text of all pages of an item in their order, as edited or else as scanned.
  String wholeText(long item) {
    return database
        .sql(
            """
            select coalesce(
              string_agg(r.content, E'\\n' order by p.position, f.file_no, p.page_no), '')
            from capture.page p
            join capture.file f on f.id = p.file_id
            join capture.page_reading r on r.page_id = p.id
            where p.item_id = :item
            """)
        .param("item", item)
        .query(String.class)
        .single();
  }

  /// In which languages each page of an item was read, Tesseract's names joined by `+`.
  Map<Long, String> languages(long item) {
    return database
        .sql(
            """
            select r.page_id, r.reading ->> 'languages'
            from capture.page_reading r join capture.page p on p.id = r.page_id
            where p.item_id = :item and r.reading ->> 'languages' is not null limit 100000
            """)
        .param("item", item)
        .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Map<Long, List<SeenBarcode>> barcodes(Collection<Long> pages) {
    return database
        .sql(
            """
            select * from capture.page_barcode where page_id = any(:pages)
            order by page_id, barcode_no limit 100000
            """)
        .param("pages", pages.toArray(Long[]::new))
        .query((row, number) -> Map.entry(row.getLong("page_id"), barcode(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /// Forgets the texts of a filed item; its document has them.
  void forgetTexts(long item) {
    database
        .sql(
            """
            delete from capture.page_reading
            where page_id in (select id from capture.page where item_id = :item)
            """)
        .param("item", item)
        .update();
  }

  private SeenBarcode barcode(ResultSet row) throws SQLException {
    return new SeenBarcode(
        row.getString("format"),
        row.getString("content"),
        BatchStore.identifier(row.getString("identifier")),
        row.getBoolean("separator"),
        json.readValue(row.getString("region"), Barcode.Area.class));
  }

  /// PostgreSQL keeps no zero character in a text; a barcode may hold one.
  private static String withoutNull(String text) {
    return text.replace('\0', ' ');
  }
}
