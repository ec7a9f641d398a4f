package nl.hangmap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import nl.hangmap.capture.TestScans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Documents in review are settled without a mouse, by several people at once.
class ReviewByKeyTest extends BrowserTest {

  @Autowired TestScans scans;

  @Test
  void aDocumentIsSettledWithThreeKeysAndTheNextIsThere() {
    long id = inReview("Klantnummer: C-200003", "", "Klantnummer: C-200004");
    signIn("mailroom");
    page.navigate("/review/" + id);
    var suggested = page.locator("input[name=customer][value=C-200003]");
    assertThat(suggested).hasAttribute("aria-keyshortcuts", "1");
    assertThat(suggested.locator("xpath=..").locator("kbd")).hasText("1");
    var mark = page.locator("[data-mark='customer.C-200003']");
    assertThat(mark).hasClass("told");
    var type = page.locator("input[name=type][value=correspondence]");
    page.keyboard().press("1");
    page.keyboard().press(type.getAttribute("aria-keyshortcuts"));
    assertThat(type).isChecked();
    screenshot("review-by-key");
    page.keyboard().press("s");
    assertThat(page.locator(".outcome.good")).containsText("Filed as");
    assertThat(page).hasURL(Pattern.compile("/review/(?!" + id + "\\?)[0-9]+\\?filed="));
    assertThat(page.locator("#pages figure")).not().hasCount(0);
  }

  @Test
  void theKeysOfAPageAreListedReachFieldsAndCanBeTurnedOff() {
    long id = inReview("Onbekend");
    signIn("mailroom");
    page.navigate("/review/" + id);
    assertThat(page.locator("input[name=find]")).isFocused();
    page.keyboard().press("Escape");
    page.keyboard().press("?");
    assertThat(page.locator("#shortcuts-page")).containsText("File it");
    page.keyboard().press("Escape");
    page.keyboard().press("x");
    var reason = page.locator("input[name=reason]").first();
    assertThat(reason).isFocused();
    page.keyboard().type("sns");
    assertThat(reason).hasValue("sns");
    page.keyboard().press("Escape");
    page.keyboard().press("f");
    assertThat(page.locator("input[name=find]")).isFocused();

    page.keyboard().press("Escape");
    page.keyboard().press("?");
    page.getByLabel("Use these shortcuts in this browser").uncheck();
    page.keyboard().press("Escape");
    page.reload();
    assertThat(page.locator("#main kbd")).hasCount(0);
    page.keyboard().press("Escape");
    page.keyboard().press("x");
    assertThat(page.locator("input[name=reason]").first()).isHidden();
  }

  @Test
  void whoComesSecondSeesWhoIsBusyAndMayTakeOver() {
    long id = inReview("Druk");
    signIn("mailroom");
    page.navigate("/review/" + id);
    assertThat(page.locator("#main")).not().containsText("is busy with this document");

    signIn("admin");
    page.navigate("/review/" + id);
    assertThat(page.locator("#main")).containsText("mailroom is busy with this document");
    screenshot("review-held");
    page.keyboard().press("Escape");
    page.keyboard().press("h");
    assertThat(page.locator("#main")).not().containsText("is busy with this document");
    page.navigate("/review/" + id);
    assertThat(page.locator("#main")).not().containsText("is busy");
  }

  private long inReview(String... lines) {
    return scans.inReview(scans.take("stapel.pdf", scans.stack(lines)));
  }
}
