package nl.hangmap.capture;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.hangmap.barcode.FormReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Which pages are suppliers' forms and what their codes mean, and on which pages not all codes
/// were looked for.
@Repository
class FormStore {

  private final JdbcClient database;
  private final JsonMapper json;

  FormStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void keep(long page, FormReading form) {
    database
        .sql(
            """
            insert into capture.page_form (page_id, form, reading)
            values (:page, :form, :reading::jsonb) on conflict (page_id) do nothing
            """)
        .param("page", page)
        .param("form", form.form())
        .param("reading", json.writeValueAsString(form).replace("\\u0000", " "))
        .update();
  }

  void keepIncomplete(long page) {
    database
        .sql(
            """
            insert into capture.page_codes_incomplete (page_id) values (:page)
            on conflict (page_id) do nothing
            """)
        .param("page", page)
        .update();
  }

  Map<Long, FormReading> onPages(Collection<Long> pages) {
    return database
        .sql(
            "select page_id, reading from capture.page_form where page_id = any(:pages) limit"
                + " 100000")
        .param("pages", pages.toArray(Long[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    row.getLong("page_id"),
                    json.readValue(row.getString("reading"), FormReading.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Set<Long> incomplete(Collection<Long> pages) {
    return new HashSet<>(
        database
            .sql(
                """
                select page_id from capture.page_codes_incomplete
                where page_id = any(:pages) limit 100000
                """)
            .param("pages", pages.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /// What the forms among the pages of an item say, in the order of the pages.
  FormFacts ofItem(long item) {
    return new FormFacts(
        database
            .sql(
                """
                select f.reading from capture.page_form f join capture.page p on p.id = f.page_id
                where p.item_id = :item order by p.position, p.id limit 10000
                """)
            .param("item", item)
            .query((row, number) -> json.readValue(row.getString(1), FormReading.class))
            .list());
  }
}
