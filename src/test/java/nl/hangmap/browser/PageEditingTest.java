package nl.hangmap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nl.hangmap.capture.TestScans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Pages of a document in review are split, joined, turned and put in order by keyboard.
class PageEditingTest extends BrowserTest {

  @Autowired TestScans scans;

  @Test
  void everyEditGoesByKeyboardAndSaysWhatHappened() {
    long id = inReview("Eerste", "Tweede", "Derde");
    signIn("mailroom");
    page.navigate("/review/" + id);
    page.locator("input[name=title]").fill("Wat ik al typte");

    press(page.getByLabel("Turn page 1 right"));
    assertThat(outcome()).containsText("The page is turned.");
    assertThat(page.getByLabel("Turn page 1 right")).isFocused();
    assertThat(page.locator("input[name=title]")).hasValue("Wat ik al typte");
    press(page.getByLabel("Move page 1 one place to the back"));
    assertThat(outcome()).containsText("The page has moved.");
    assertThat(page.getByLabel("Move page 2 one place to the back")).isFocused();

    press(page.getByLabel("Split here: page 3"));
    assertThat(outcome()).containsText("The document is split");
    assertThat(outcome()).isFocused();
    assertThat(page.locator("#pages figure")).hasCount(2);
    screenshot("review-split");
    press(page.getByText("Join with the next one"));
    assertThat(outcome()).containsText("one now");
    assertThat(page.locator("#pages figure")).hasCount(3);

    for (var undone : new String[] {"two documents again", "whole again", "back in its place"}) {
      press(page.locator("#undo-edit"));
      assertThat(outcome()).containsText(undone);
    }
    press(page.getByText("Undo: turning the page"));
    assertThat(outcome()).containsText("lies as before");
    assertThat(page.locator("#undo-edit")).hasCount(0);
  }

  @Test
  void aPageGoesToAnotherDocumentOrOutOfTheBatch() {
    long id = inReview("Eerste", "Tweede", "Derde", "", "Vierde");
    signIn("mailroom");
    page.navigate("/review/" + id);

    press(page.getByText("More with page 3"));
    press(page.getByText("Take page 3 out"));
    assertThat(outcome()).containsText("kept as a rejected document");
    assertThat(page.locator("#pages figure")).hasCount(2);
    press(page.getByText("More with page 2"));
    press(page.getByText("Move page 2 to it"));
    assertThat(outcome()).containsText("with the other document now");
    press(outcome().getByRole(com.microsoft.playwright.options.AriaRole.LINK));
    assertThat(page).hasURL(Pattern.compile("/review/(?!" + id + "$)[0-9]+$"));
    assertThat(page.locator("#pages figure")).hasCount(2);
  }

  @Test
  void theSecondOfTwoWhoEditIsToldSo() {
    long id = inReview("Eerste", "Tweede");
    signIn("mailroom");
    page.navigate("/review/" + id);
    var other = page.context().newPage();
    other.navigate("/review/" + id);
    other.getByLabel("Turn page 2 left").click();
    assertThat(other.locator("#pages .outcome")).containsText("The page is turned.");

    press(page.getByLabel("Split here: page 2"));

    assertThat(page.locator("#alerts")).containsText("Somebody changed the pages");
    assertThat(page.locator("#pages figure")).hasCount(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void fitsASmallTelephone(String language) {
    long id = inReview("Eerste", "Tweede", "", "Derde");
    signIn("mailroom", language, 320);
    page.navigate("/review/" + id);
    page.locator("#pages .page-more summary").first().click();
    var width = (Number) page.evaluate("() => document.scrollingElement.scrollWidth");
    assertThat(width.intValue()).isLessThanOrEqualTo(320);
    screenshot("review-pages-320-" + language);
  }

  private long inReview(String... lines) {
    return scans.inReview(scans.take("stapel.pdf", scans.stack(lines)));
  }

  private Locator outcome() {
    return page.locator("#pages .outcome");
  }

  private static void press(Locator button) {
    button.focus();
    button.press("Enter");
  }
}
