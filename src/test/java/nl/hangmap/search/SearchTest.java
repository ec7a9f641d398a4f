package nl.hangmap.search;

import static nl.hangmap.search.HitKind.BARCODE;
import static nl.hangmap.search.HitKind.CUSTOMER;
import static nl.hangmap.search.HitKind.DOCUMENT;
import static nl.hangmap.search.HitKind.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerDetails;
import nl.hangmap.customer.Customers;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.kernel.PageRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class SearchTest {

  @Autowired private SearchFixture fixture;
  @Autowired private ArchiveFixture archive;
  @Autowired private Search search;
  @Autowired private Customers customers;

  @ParameterizedTest
  @CsvSource({
    "A-%s/B, %s",
    "2024001312%s, 1312%s",
    "2024001312%s, 001312%s",
    "ABC99-%s-7, abc99",
    "ABC99-%s-7, %s-7",
    "Q/%s.12, Q/%s.12"
  })
  void findsCodesByTheirParts(String code, String typed) {
    var salt = Long.toString(System.nanoTime());
    var quote = fixture.aQuote(fixture.aCustomer("Nummers"), "Offerte", code.formatted(salt));
    assertThat(fixture.keys("admin", typed.formatted(salt), DOCUMENT)).contains(quote.text());
  }

  @ParameterizedTest
  @CsvSource({
    "Schilderwerkzaamheden kozijnen, kozijn",
    "Schilderwerkzaamheden kozijn, kozijnen",
    "Delivery of machines, machine",
    "Überholung Façade, facade",
    "Renovatie dakkapel, dakka",
    "Levering van de zonnepanelen, levering van de zonnepanelen"
  })
  void findsTitlesByStemsAndBeginnings(String title, String typed) {
    var quote = fixture.aQuote(fixture.aCustomer("Stammen"), title, "S-1");
    assertThat(fixture.keys("admin", typed, DOCUMENT)).contains(quote.text());
  }

  @ParameterizedTest
  @CsvSource({
    "Kwartelkoningreservaat, kwartelkonigreservaat",
    "Wielewaalzang, wielewalzang",
    "Roerdompenvijver, roerdompnevijver"
  })
  void findsAMistypedTitleWhenNothingElseFits(String title, String typed) {
    var quote = fixture.aQuote(fixture.aCustomer("Tikfouten"), title, "T-1");
    assertThat(fixture.keys("admin", typed, DOCUMENT)).containsExactly(quote.text());
  }

  @Test
  void findsDocumentsByTextAndMarksIt() {
    var quote = fixture.aQuote(fixture.aCustomer("Leesbaar"), "Gelezen stuk", "L-1");
    fixture.read(
        quote,
        "Geachte heer, " + "vulling ".repeat(100) + "wij plaatsen vijf ooievaarsnesten in mei.");
    var hit = fixture.hits("sales", "ooievaarsnest", DOCUMENT).getFirst();
    assertThat(hit.key()).isEqualTo(quote.text());
    assertThat(textOf(hit)).startsWith("… ").contains("vijf <mark>ooievaarsnesten</mark> in mei.");
  }

  @Test
  void findsPhrasesInTheirOrderOnly() {
    var quote = fixture.aQuote(fixture.aCustomer("Zinnen"), "Zinstuk", "Z-1");
    fixture.read(quote, "De goudplevier rust in het moerasgebied bij nacht.");
    assertThat(fixture.keys("admin", "\"rust in het moerasgebied\"", DOCUMENT))
        .containsExactly(quote.text());
    assertThat(fixture.keys("admin", "\"moerasgebied rust\"", DOCUMENT)).isEmpty();
    assertThat(fixture.keys("admin", "moerasgebied goudplevier", DOCUMENT)).isNotEmpty();
  }

  @Test
  void putsTitlesBeforeTexts() {
    var customer = fixture.aCustomer("Volgorde");
    var inText = fixture.aQuote(customer, "Iets anders", "V-1");
    fixture.read(inText, "Een waterhoentje, nog een waterhoentje, en weer een waterhoentje.");
    var inTitle = fixture.aQuote(customer, "Waterhoentje", "V-2");
    assertThat(fixture.keys("admin", "waterhoentje", DOCUMENT))
        .containsExactly(inTitle.text(), inText.text());
  }

  @Test
  void findsDocumentsByTheirCustomerAlsoAfterARename() {
    var customer = fixture.aCustomer("Zilverreiger Beheer");
    var quote = fixture.aQuote(customer, "Onderhoud", "R-1");
    assertThat(fixture.keys("admin", "onderhoud zilverreiger", DOCUMENT))
        .containsExactly(quote.text());
    fixture
        .files()
        .asSystem(
            () -> customers.change(customer, 1, CustomerDetails.company("Purperreiger Beheer")));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> fixture.keys("admin", "onderhoud purperreiger", DOCUMENT).size() == 1);
    assertThat(fixture.keys("admin", "onderhoud zilverreiger", DOCUMENT)).isEmpty();
  }

  @Test
  void hidesWhatTheViewerHasNoRightTo() {
    var customer = fixture.aCustomer("Rechten");
    var complaint = fixture.aComplaint(customer, "Klacht over grutto");
    var quote = fixture.aQuote(customer, "Offerte grutto", "G-1");
    fixture.read(complaint, "De grutto was te laat, zei de kluut.");
    assertThat(fixture.keys("admin", "grutto", DOCUMENT))
        .containsExactlyInAnyOrder(complaint.text(), quote.text());
    assertThat(fixture.keys("sales", "grutto", DOCUMENT)).containsExactly(quote.text());
    assertThat(fixture.keys("sales", "kluut", DOCUMENT)).isEmpty();
    assertThat(fixture.keys("sales", "grut", null)).containsExactly(quote.text());
    assertThat(fixture.keys("sales", "grutttoo klacht", DOCUMENT)).isEmpty();
    assertThat(fixture.keys("sales", complaint.text(), null)).isEmpty();
  }

  @Test
  void marksHostileTextWithoutLettingItThrough() {
    var quote =
        fixture.aQuote(
            fixture.aCustomer("Vijandig"), "<script>alert('kievit')</script> & \"kievit\"", "H-1");
    fixture.read(quote, "<img src=x onerror=alert(1)> scholekster </mark><b>\uE000");
    var hit = fixture.hits("admin", "kievit", DOCUMENT).getFirst();
    assertThat(hit.titleHighlight().html())
        .isEqualTo(
            "&lt;script&gt;alert(&#39;<mark>kievit</mark>&#39;)&lt;/script&gt; &amp;"
                + " &quot;<mark>kievit</mark>&quot;");
    var text = textOf(fixture.hits("admin", "scholekster", DOCUMENT).getFirst());
    assertThat(text).contains("<mark>scholekster</mark>").doesNotContain("<img", "<b>");
    assertThat(fixture.keys("admin", "' | ! & ( :* \\ <-> \u0000 %", null)).isEmpty();
  }

  @Test
  void findsCustomersPlacesAndDocumentsTogether() {
    var customer = fixture.aCustomer("Boomvalk Bewaking");
    var quote = fixture.aQuote(customer, "Boomvalk alarm", "B-1");
    var box = fixture.indexed(archive.aBox("Boomvalk doos"));
    assertThat(fixture.hits("admin", "boomvalk", null))
        .extracting(SearchHit::kind, SearchHit::key)
        .containsExactly(
            tuple(CUSTOMER, customer.value()),
            tuple(DOCUMENT, quote.text()),
            tuple(PLACE, box.text()));
    assertThat(fixture.keys("admin", "boomvlak", null)).contains(customer.value(), box.text());
  }

  @Test
  void pagesThroughAllKindsOnce() {
    var customer = fixture.aCustomer("Snor Paginering");
    for (int index = 0; index < 7; index++) {
      fixture.aQuote(customer, "Paginering " + index, "P-" + index);
    }
    var keys = new ArrayList<String>();
    String cursor = null;
    do {
      var request = PageRequest.of(2, cursor);
      var page = fixture.files().as("admin", () -> search.find("snor paginering", null, request));
      page.items().forEach(hit -> keys.add(hit.key()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(keys).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void opensWhatAScannedBarcodeNames() {
    var quote = fixture.aQuote(fixture.aCustomer("Scan"), "Scanstuk", "SC-1");
    assertThat(scanned("]C0" + quote.text() + "\r\n"))
        .isEqualTo(new ScanReading.Opens(quote, "/documents/" + quote.text()));
    assertThat(fixture.hits("admin", quote.grouped(), null))
        .extracting(SearchHit::kind)
        .containsExactly(BARCODE);
    var box = archive.aBox("Scandoos");
    assertThat(scanned(box.text())).isEqualTo(new ScanReading.Opens(box, "/places/" + box.text()));
  }

  @Test
  void saysWhenABarcodeIsMisreadOrUnknown() {
    assertThat(scanned("F00000001237")).isEqualTo(new ScanReading.Misread("F 00000 00123 7"));
    var unused = Identifier.parse("D9999999999" + check("D9999999999"));
    assertThat(scanned(unused.text())).isEqualTo(new ScanReading.Unknown(unused));
    assertThat(scanned("bakker")).isEqualTo(new ScanReading.NoBarcode());
  }

  private static String textOf(SearchHit hit) {
    return Objects.requireNonNull(hit.textHighlight()).html();
  }

  private ScanReading scanned(String typed) {
    return fixture.files().as("admin", () -> search.scanned(typed));
  }

  private static char check(String body) {
    for (char check : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
      if (Identifier.find(body + check).isPresent()) {
        return check;
      }
    }
    throw new IllegalArgumentException(body);
  }
}
