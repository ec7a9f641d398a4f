package nl.hangmap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nl.hangmap.capture.TestScans;
import nl.hangmap.capture.imports.ImportFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A backlog is checked, started and reported on the pages, by keyboard.
class ImportTest extends BrowserTest {

  @Autowired TestScans scans;
  @Autowired ImportFixture fixture;

  @Test
  void aBacklogIsCheckedThenStartedAndReported() {
    var customer = scans.customer("Achterstand B.V.");
    var folder = fixture.folder().with("een.pdf", scans.letter("Een"));
    folder.with("twee.pdf", scans.letter("Twee")).with("zonder.pdf", scans.letter("Zonder"));
    folder.list(
        "list.csv",
        "file;customer;type;date;number",
        "een.pdf;%s;quote;2026-01-02;IMP-1".formatted(customer),
        "twee.pdf;%s;quote;2026-01-02;IMP-2".formatted(customer),
        "drie.pdf;%s;quote;2026-01-02;IMP-3".formatted(customer));
    signIn("mailroom");
    page.navigate("/capture");
    press(page.getByText("Import a backlog"));
    page.getByLabel("List").selectOption(folder.name() + "/list.csv");
    press(page.locator("main form button[type=submit]"));

    assertThat(page).hasURL(Pattern.compile("/capture/imports/[0-9]+$"));
    assertThat(page.locator("#progress .outcome")).containsText("2 lines can be taken in");
    assertThat(page.locator("#report")).containsText("drie.pdf is not in the folder");
    assertThat(page.locator("#report")).containsText("zonder.pdf");
    screenshot("import-checked");
    press(page.locator("#start"));

    assertThat(page.locator("#progress .outcome")).containsText("2 documents were taken in");
    press(page.getByText("Taken in").and(page.locator("nav a")));
    assertThat(page.locator("#report tbody tr")).hasCount(2);
    screenshot("import-done");
    press(page.locator("#report a.code").first());
    assertThat(page.locator("main")).containsText("IMP-1");
  }

  private static void press(Locator button) {
    button.focus();
    button.press("Enter");
  }
}
