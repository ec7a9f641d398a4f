package nl.hangmap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.util.List;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.FileEntry;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.filetracking.Archive;
import nl.hangmap.filetracking.LocationType;
import nl.hangmap.filetracking.NewFolder;
import nl.hangmap.filetracking.NewLocation;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.PageRequest;
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

    page.navigate("/review");
    page.locator("tbody a[href^='/review/']").first().click();
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
  void salesMeetsNoPageThatIsNotHers() {
    signIn("sales");

    for (var path : List.of("/administration/users", "/archive/scan", "/review")) {
      var answer = java.util.Objects.requireNonNull(page.navigate(path));
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

  private Identifier newShelf() {
    var name = "Proefplank " + System.nanoTime();
    return asSystem(
        () -> archive.addLocation(new NewLocation(LocationType.SITE, name, null)).code());
  }

  private Identifier newFolder() {
    return asSystem(() -> archive.addFolder(new NewFolder(CUSTOMER, "", null)).code());
  }

  private <T> T asSystem(java.util.function.Supplier<T> work) {
    return viewers.as(Viewer.system("test"), work);
  }
}
