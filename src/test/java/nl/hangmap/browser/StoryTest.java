package nl.hangmap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.FileEntry;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.filetracking.Archive;
import nl.hangmap.filetracking.LocationType;
import nl.hangmap.filetracking.NewFolder;
import nl.hangmap.filetracking.NewLocation;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.mailroom.Mailings;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/// The whole story in the browser: paper comes in, is kept where it belongs, and sales sees it all.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest extends BrowserTest {

  private static final CustomerNumber CUSTOMER = new CustomerNumber("C-200001");
  private static final ContainsTextOptions PATIENTLY =
      new ContainsTextOptions().setTimeout(180_000);

  @Autowired DataFolder folder;
  @Autowired ClientFiles files;
  @Autowired Archive archive;
  @Autowired Customers customers;
  @Autowired Mailings mailings;
  @Autowired Viewers viewers;

  @Test
  @Order(1)
  void mailroomScansAStackAndEveryPageIsFiled() {
    signIn("mailroom");

    handIn("brieven-met-barcode.pdf");

    assertThat(page.locator("#progress .outcome"))
        .containsText("Every page is where it belongs", PATIENTLY);
    assertThat(filed()).isEqualTo(3);
    screenshot("batch-done");
  }

  @Test
  @Order(2)
  void salesOpensTheScanFromTheClientFile() {
    signIn("sales");
    page.navigate("/customers/" + CUSTOMER.value());

    page.locator("a[href^='/documents/']", new Page.LocatorOptions().setHasText("Open"))
        .first()
        .click();

    var canvas = page.locator("[data-pages] canvas").first();
    canvas.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    page.waitForFunction(
        """
        () => { const canvas = document.querySelector('[data-pages] canvas');
          const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          let dark = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i] < 100) dark++;
          return dark > 500; }
        """);
    screenshot("document-open");
  }

  @Test
  @Order(3)
  void mailroomSettlesALetterWithoutABarcode() {
    signIn("mailroom");
    handIn("brieven-zonder-barcode.tif");
    assertThat(page.locator("#progress .outcome")).containsText("review", PATIENTLY);

    page.locator("#progress a[href^='/review/']").first().click();
    page.waitForURL("**/review/*");
    screenshot("review");
    page.locator("input[name=customer]").first().check();
    page.locator("input[name=type][value=complaint]").check();
    page.locator("input[name='keyPoints.subject']").fill("Monteur niet verschenen");
    page.locator("#settle button[type=submit]").first().click();

    assertThat(page.locator(".outcome.good").first()).containsText("Filed as");
  }

  @Test
  @Order(4)
  void archivistPutsAFolderOnAShelfByScanning() {
    var shelf = newShelf();
    var paper = newFolder();
    signIn("archivist");
    page.navigate("/archive/scan");

    scan(shelf);
    assertThat(page.locator("[data-scan-list] li")).hasCount(1);
    scan(paper);

    assertThat(page.locator("[data-scan-outcome]")).containsText("Proefplank");
    screenshot("archive-scan");
    page.navigate("/places/" + paper.text());
    assertThat(page.locator("main")).containsText("Proefplank");
  }

  @Test
  @Order(5)
  void aWrongCheckCharacterIsSaidAndTheNextScanGoesOn() {
    var shelf = newShelf();
    signIn("archivist");
    page.navigate("/archive/scan");

    type("F00000000019");
    assertThat(page.locator("[data-scan-outcome].wrong, [data-scan-outcome].unknown")).isVisible();
    scan(shelf);

    assertThat(page.locator("[data-scan-outcome].good, [data-scan-outcome].already")).isVisible();
  }

  @Test
  @Order(6)
  void salesAcceptsAQuoteOnTheClientFile() {
    var quote = documents().getFirst();
    signIn("sales");
    page.navigate("/customers/" + CUSTOMER.value());

    page.locator("#state-" + quote.document().id().text()).selectOption("accepted");
    page.locator("#state-save-" + quote.document().id().text()).click();

    assertThat(page.locator(".outcome.good").first()).containsText("Accepted");
    assertThat(documents().getFirst().document().state()).isEqualTo("accepted");
  }

  @Test
  @Order(7)
  void mailroomTakesAReturnAndSalesSeesTheAnswer() {
    signIn("mailroom");
    page.navigate("/mailroom");

    scan(expectedReturn());
    assertThat(page.locator("[data-scan-say]")).hasText("Which answer?");
    page.keyboard().press("1");
    assertThat(page.locator("[data-scan-say]")).hasText("Received: Ja, graag.");

    signIn("sales");
    page.navigate("/customers/" + CUSTOMER.value());
    assertThat(page.locator("section[aria-labelledby=returns-title]")).containsText("Ja, graag");
    screenshot("client-file-with-return");
  }

  @Test
  @Order(8)
  void salesFindsACustomerByAMistypedNameAndByABarcode() {
    var document = documents().getFirst().document();
    signIn("sales");

    page.navigate("/search?q=" + mistyped(name()));
    assertThat(page.locator("#results")).containsText(CUSTOMER.value());
    page.navigate("/search");
    page.locator("#search-field").fill(document.id().text());
    page.keyboard().press("Enter");

    page.waitForURL("**/documents/" + document.id().text());
  }

  @Test
  @Order(9)
  void stewardCorrectsACustomerAndSalesReadsIt() {
    signIn("steward");
    page.navigate("/customers/" + CUSTOMER.value() + "/edit");

    page.locator("input[name=email]").fill("no address");
    page.locator("main form[novalidate] button[type=submit]").click();
    assertThat(page.locator(".field-error")).isVisible();
    page.locator("input[name=email]").fill("nieuw@example.org");
    page.locator("main form[novalidate] button[type=submit]").click();

    page.waitForURL("**/customers/" + CUSTOMER.value());
    signIn("sales");
    page.navigate("/customers/" + CUSTOMER.value());
    assertThat(page.locator("main")).containsText("nieuw@example.org");
  }

  @Test
  @Order(10)
  void privacyOfficerReadsWhoOpenedWhatAndVerifiesTheTrail() {
    signIn("privacy");

    page.navigate("/audit?customer=" + CUSTOMER.value());
    assertThat(page.locator("tbody")).containsText("opened a document");
    assertThat(page.locator("tbody")).containsText("steward");
    page.locator("details > summary").first().click();
    page.locator("#inspection button").click();
    assertThat(page.locator("#inspection .outcome.good")).containsText("as they were", PATIENTLY);
    screenshot("audit");
  }

  @Test
  @Order(11)
  void administratorMakesAUserWhoComesInWithAPasswordOfHerOwn() {
    signIn("admin");
    page.navigate("/administration/users/new");
    page.locator("input[name=name]").fill("night-shift");
    page.locator("input[name=displayName]").fill("Night shift");
    page.locator("input[name=roles][value=MAILROOM]").check();
    page.locator("#main form.card button[type=submit]").click();
    var password = page.locator("input.code[readonly]").inputValue();

    signIn("night-shift", password);
    page.waitForURL("**/account/password");
    page.locator("input[name=old]").fill(password);
    page.locator("input[name=password]").fill("paper that comes in at night");
    page.locator("input[name=repeated]").fill("paper that comes in at night");
    page.locator("#main form.card button[type=submit]").click();

    assertThat(page.locator(".outcome.good").first()).isVisible();
    page.navigate("/capture");
    assertThat(page.locator("#files")).isAttached();
  }

  @Test
  @Order(12)
  void salesMeetsNoPageThatIsNotHers() {
    signIn("sales");

    for (var path : List.of("/administration/users", "/archive/scan", "/review")) {
      var answer = Objects.requireNonNull(page.navigate(path));
      assertThat(answer.status()).as(path).isEqualTo(403);
    }
  }

  private void handIn(String file) {
    page.navigate("/capture");
    Path scan = folder.folder("sample-scans").resolve(file);
    page.locator("#files").setInputFiles(scan);
    page.locator("#upload button[type=submit]").click();
    page.waitForURL("**/capture/batches/*");
  }

  private int filed() {
    return Integer.parseInt(page.locator("table.sum tr").nth(1).locator("td").innerText().strip());
  }

  private void scan(Identifier code) {
    type(code.text());
  }

  private void type(String code) {
    page.locator("[data-scan-field]").fill(code);
    page.keyboard().press("Enter");
  }

  private List<FileEntry> documents() {
    return asSystem(() -> files.file(CUSTOMER, PageRequest.first()).documents().items());
  }

  private String name() {
    return asSystem(() -> customers.get(CUSTOMER).name());
  }

  /// The name with two letters changed places, as happens when typing fast.
  private static String mistyped(String name) {
    var word = Stream.of(name.split(" ")).max(Comparator.comparing(String::length)).orElseThrow();
    return word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
  }

  private Identifier expectedReturn() {
    return asSystem(
        () -> {
          var mailing = mailings.list(PageRequest.first()).items().getLast();
          return mailings.pieces(mailing.id(), PageRequest.first()).items().stream()
              .filter(piece -> piece.customer().equals(CUSTOMER))
              .findFirst()
              .orElseThrow()
              .code();
        });
  }

  private Identifier newShelf() {
    var name = "Proefplank " + System.nanoTime();
    return asSystem(
        () -> archive.addLocation(new NewLocation(LocationType.SITE, name, null)).code());
  }

  private Identifier newFolder() {
    return asSystem(() -> archive.addFolder(new NewFolder(CUSTOMER, "", null)).code());
  }

  private <T> T asSystem(Supplier<T> work) {
    return viewers.as(Viewer.system("test"), work);
  }
}
