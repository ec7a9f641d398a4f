package nl.hangmap.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import nl.hangmap.HangmapTest;
import nl.hangmap.search.HitKind;
import nl.hangmap.search.SearchFixture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HangmapTest
class SearchWebTest {

  @Autowired private MockMvc mvc;
  @Autowired private SearchFixture fixture;
  @Autowired private JdbcClient database;

  @Test
  void answersHitsWithHighlightsOverTheApi() throws Exception {
    var quote = fixture.aQuote(fixture.aCustomer("Tapuit & Zn"), "Bouw <volière>", "W-1");
    mvc.perform(
            get("/api/v1/search?q=voliere tapuit&kind=DOCUMENT").with(httpBasic("sales", "sales")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].key").value(quote.text()))
        .andExpect(jsonPath("$.items[0].href").value("/documents/" + quote.text()))
        .andExpect(
            jsonPath("$.items[0].titleHighlight").value("Bouw &lt;<mark>volière</mark>&gt;"));
    mvc.perform(get("/api/v1/search?q=x&kind=NONSENSE").with(httpBasic("sales", "sales")))
        .andExpect(status().isBadRequest());
  }

  @Test
  void showsHitsByKindOnThePage() throws Exception {
    var customer = fixture.aCustomer("Bontbekplevier <b>BV</b>");
    fixture.aQuote(customer, "Bontbekplevier onderzoek", "W-2");
    mvc.perform(get("/search?q=bontbekplevier").with(user("sales")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<mark>Bontbekplevier</mark> onderzoek")))
        .andExpect(content().string(containsString("/customers/" + customer)))
        .andExpect(content().string(containsString("&lt;b&gt;")))
        .andExpect(content().string(not(containsString("<b>BV"))));
    mvc.perform(
            get("/search?q=bontbekplevier&kind=DOCUMENT")
                .with(user("sales"))
                .header("HX-Request", "true"))
        .andExpect(content().string(not(containsString("<html"))))
        .andExpect(content().string(containsString("search-count")));
    mvc.perform(get("/search").with(user("sales"))).andExpect(status().isOk());
  }

  @Test
  void opensAScannedBarcodeAndSaysWhatIsWrongWithOthers() throws Exception {
    var quote = fixture.aQuote(fixture.aCustomer("Scanner"), "Scan", "W-3");
    mvc.perform(get("/search").param("q", "]C0" + quote.text() + "\r").with(user("sales")))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", "/documents/" + quote.text()));
    mvc.perform(get("/search?q=F00000001237").with(user("sales")))
        .andExpect(content().string(containsString("The check character of F 00000 00123 7")));
    mvc.perform(get("/search?q=S0000000001" + "J").with(user("sales"))).andExpect(status().isOk());
  }

  @Test
  void rebuildsTheIndexForAnAdministratorOnly() throws Exception {
    mvc.perform(post("/api/v1/search/rebuild").with(httpBasic("steward", "steward")))
        .andExpect(status().isForbidden());
    var quote = fixture.aQuote(fixture.aCustomer("Herbouw"), "Baardmannetje", "W-4");
    fixture.read(quote, "Het nonnetje zwemt.");
    database.sql("delete from search.entry where key = :key").param("key", quote.text()).update();
    database
        .sql(
            """
            insert into search.entry (kind, key, title, vector, updated_at)
            values ('PLACE', 'B99', 'Weg', '''k=PLACE'' ''^weg''', now() - interval '1 day')
            """)
        .update();
    mvc.perform(post("/api/v1/search/rebuild").with(httpBasic("admin", "admin")))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.phase").value("DOCUMENTS"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                mvc.perform(get("/api/v1/search/rebuild").with(httpBasic("admin", "admin")))
                    .andExpect(jsonPath("$.phase").value("DONE")));
    assertThat(fixture.keys("admin", "nonnetje", HitKind.DOCUMENT)).containsExactly(quote.text());
    assertThat(
            database
                .sql("select count(*) from search.entry where key = 'B99'")
                .query(Integer.class)
                .single())
        .isZero();
  }
}
