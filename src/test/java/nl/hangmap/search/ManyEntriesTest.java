package nl.hangmap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.hangmap.HangmapTest;
import nl.hangmap.kernel.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ten thousand documents that share a word, half of which sales may not see.
@HangmapTest
class ManyEntriesTest {

  @Autowired private SearchFixture fixture;
  @Autowired private Search search;
  @Autowired private JdbcClient database;

  @BeforeEach
  void addThem() {
    database
        .sql(
            """
            insert into search.entry (kind, key, customer, type, department, title, entry_date,
              body, vector, updated_at)
            select 'DOCUMENT', 'many' || n, null, type, 'care', title, day, body,
              search.vector(lower(title) || ' ' || lower(body), lower(title),
                array['k=DOCUMENT', 'y=' || extract(year from day)::int, 't=' || type, 'd=care',
                  'td=' || type || '/care', '^kokmeeuw', '^' || n]), now()
            from (select n, case when n % 2 = 0 then 'quote' else 'complaint' end as type,
              'Kokmeeuw ' || n as title, date '2016-01-01' + n / 3 as day,
              'stern' || case when n % 100 = 0 then ' zeldzaamheid' else '' end as body
              from generate_series(1, 10000) n) made
            """)
        .update();
  }

  @AfterEach
  void removeThem() {
    database.sql("delete from search.entry where key like 'many%'").update();
  }

  @Test
  void showsTheNewestOfVeryManyWithinTheRights() {
    var admin = fixture.hits("admin", "kokmeeuw", HitKind.DOCUMENT);
    assertThat(admin.getFirst().key()).isIn("many10000", "many9999");
    assertThat(dates(admin)).isSortedAccordingTo(Comparator.reverseOrder());
    var sales = fixture.hits("sales", "kokmeeuw", HitKind.DOCUMENT);
    assertThat(sales).hasSize(50).allMatch(hit -> "quote".equals(hit.type()));
    assertThat(dates(sales)).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(fixture.keys("sales", "stern", HitKind.DOCUMENT)).hasSize(50);
  }

  @Test
  void pagesThroughAllThatHaveARareWord() {
    var keys = new ArrayList<String>();
    String cursor = null;
    do {
      var request = PageRequest.of(30, cursor);
      var page =
          fixture
              .files()
              .as("sales", () -> search.find("kokmeeuw zeldzaamheden", HitKind.DOCUMENT, request));
      page.items().forEach(hit -> keys.add(hit.key()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(keys).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void findsOneOfThemByItsNumber() {
    assertThat(fixture.keys("admin", "kokmeeuw 4321", HitKind.DOCUMENT))
        .containsExactly("many4321");
    assertThat(fixture.keys("sales", "kokmeeuw 4321", HitKind.DOCUMENT)).isEmpty();
  }

  private static List<LocalDate> dates(List<SearchHit> hits) {
    return hits.stream().map(SearchHit::date).map(java.util.Objects::requireNonNull).toList();
  }
}
