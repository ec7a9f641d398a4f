package nl.hangmap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.filetracking.LocationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScanStationTest extends BrowserTest {

  @Autowired ArchiveFixture archive;

  @Test
  void storesWhatAScannerTypesWithAnySuffix() {
    var shelf = archive.aLocation(LocationType.SHELF, "Browser shelf");
    var folder = archive.aFolder(archive.aCustomer(), "Browser folder");
    open();
    wedge(shelf, "Enter");
    assertThat(outcome()).hasText("Location: Browser shelf.");
    assertThat(field()).isFocused();
    assertThat(field()).hasValue("");
    wedge(folder, "Tab");
    assertThat(outcome()).hasText("Browser folder: put in place.");
    wedge(archive.aFolder(archive.aCustomer(), "No suffix"), null);
    assertThat(outcome()).hasText("No suffix: put in place.");
    page.keyboard().press("Control+z");
    assertThat(outcome()).hasText("No suffix: taken back.");
    assertThat(page.locator("[data-scan-list] li")).hasCount(3);
    screenshot("archive-scan");
  }

  @Test
  void letsNothingLeakIntoAnotherFieldOrPressAButton() {
    var shelf = archive.aLocation(LocationType.SHELF, "Leak shelf");
    open();
    page.locator("[data-scan-undo]").focus();
    wedge(shelf, "Enter");
    assertThat(outcome()).hasText("Location: Leak shelf.");
    page.locator("input[value=CHECK_IN]").focus();
    wedge(archive.aFolder(archive.aCustomer(), "Leak folder"), "Enter");
    assertThat(outcome()).hasText("Leak folder: put in place.");
    assertThat(field()).hasValue("");
  }

  @Test
  void saysClearlyWhatIsNotOurs() {
    open();
    type("8711111111111", "Enter");
    assertThat(page.locator("[data-scan-outcome]")).hasClass(Pattern.compile("unknown"));
    type("F00000001237", "Enter");
    assertThat(page.locator("[data-scan-outcome]")).hasClass(Pattern.compile("wrong"));
  }

  @Test
  void keepsScansWithoutConnectionAlsoThroughAReload() {
    var shelf = archive.aLocation(LocationType.SHELF, "Offline shelf");
    var folder = archive.aFolder(archive.aCustomer(), "Offline folder");
    open();
    wedge(shelf, "Enter");
    assertThat(outcome()).hasText("Location: Offline shelf.");
    page.route("**/api/v1/scans", route -> route.abort());
    wedge(folder, "Enter");
    assertThat(page.locator("[data-scan-waiting]")).containsText("1 scans are kept");
    page.unroute("**/api/v1/scans");
    page.reload();
    assertThat(page.locator("[data-scan-list]")).containsText("Offline folder: put in place.");
    assertThat(page.locator("[data-scan-waiting]")).isHidden();
  }

  private void open() {
    signIn("archivist");
    page.navigate("/archive/scan");
    assertThat(field()).isFocused();
  }

  private Locator field() {
    return page.locator("[data-scan-field]");
  }

  private Locator outcome() {
    return page.locator("[data-scan-say]");
  }

  private void wedge(Identifier code, String suffix) {
    type(code.text(), suffix);
  }

  private void type(String text, String suffix) {
    page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(3));
    if (suffix != null) {
      page.keyboard().press(suffix);
    }
  }
}
