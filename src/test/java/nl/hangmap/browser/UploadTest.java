package nl.hangmap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.hangmap.capture.TestScans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// An upload that is broken in the middle goes on by itself and ends as one batch with all pages.
class UploadTest extends BrowserTest {

  private static final String PIECES = "**/api/v1/uploads/*";
  private static final Pattern BATCH = Pattern.compile("/capture/batches/[0-9]+$");

  @Autowired TestScans scans;

  @Test
  void goesOnByItselfWhenTheConnectionIsBack() {
    choose("mailroom", "Eerste", "Tweede");
    var pieces = new AtomicInteger();
    page.route(PIECES, breaking(count -> count > 1 && count < 4, pieces));
    page.locator("#upload button[type=submit]").press("Enter");
    assertThat(page).hasURL(BATCH);
    assertAllPages(2);
    assertThat(pieces.get()).isGreaterThan(4);
  }

  @Test
  void goesOnAfterAReloadOfThePage() {
    choose("mailroom", "Derde", "Vierde", "Vijfde");
    page.route(PIECES, breaking(count -> count > 2, new AtomicInteger()));
    page.locator("#upload button[type=submit]").press("Enter");
    assertThat(page.locator("#sent-text")).containsText("goes on by itself");
    page.unroute(PIECES);
    page.navigate("/capture");
    assertThat(page).hasURL(BATCH);
    assertAllPages(3);
  }

  @Test
  void isPausedAndGoesOnByKey() {
    choose("mailroom", "Zesde", "Zevende");
    page.route(PIECES, breaking(count -> count > 2, new AtomicInteger()));
    page.locator("#upload button[type=submit]").press("Enter");
    assertThat(page.locator("#sent-text")).containsText("goes on by itself");
    page.locator("#pause").press("Enter");
    assertThat(page.locator("#sent-text")).containsText("Paused");
    page.unroute(PIECES);
    screenshot("upload-paused");
    page.locator("#pause").press("Enter");
    assertThat(page).hasURL(BATCH);
    assertAllPages(2);
  }

  @Test
  void isGivenUpWithoutABatch() {
    choose("mailroom", "Achtste");
    page.route(PIECES, breaking(count -> true, new AtomicInteger()));
    page.locator("#upload button[type=submit]").press("Enter");
    assertThat(page.locator("#sent-text")).containsText("goes on by itself");
    page.locator("#give-up").press("Enter");
    assertThat(page.locator("#sending")).isHidden();
    page.unroute(PIECES);
    page.reload();
    assertThat(page.locator("#sending")).isHidden();
    assertThat(page.locator("#unfinished")).isHidden();
  }

  @Test
  void saysWhatIsWrongBeforeItSends() {
    choose("mailroom", "Negende");
    page.locator("#upload details summary").click();
    page.locator("input[name=customer]").fill("NOBODY-1");
    page.locator("#upload button[type=submit]").press("Enter");
    assertThat(page.locator("#alerts .outcome")).containsText("NOBODY-1");
    assertThat(page.locator("#alerts .outcome")).isFocused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void fitsASmallTelephoneWhileItSends(String language) {
    signIn("mailroom", language, 320);
    files("Tiende");
    page.route(PIECES, breaking(count -> true, new AtomicInteger()));
    page.locator("#upload button[type=submit]").press("Enter");
    assertThat(page.locator("#sending")).isVisible();
    var width = (Number) page.evaluate("() => document.scrollingElement.scrollWidth");
    assertThat(width.intValue()).isLessThanOrEqualTo(320);
    page.locator("#give-up").press("Enter");
    assertThat(page.locator("#sending")).isHidden();
  }

  private void choose(String user, String... letters) {
    signIn(user);
    files(letters);
  }

  private void files(String... letters) {
    page.navigate("/capture");
    page.evaluate("() => { document.getElementById('upload').dataset.piece = '1000'; }");
    var payloads = new FilePayload[letters.length];
    for (int place = 0; place < letters.length; place++) {
      payloads[place] =
          new FilePayload(letters[place] + ".pdf", "application/pdf", scans.letter(letters[place]));
    }
    page.locator("#files").setInputFiles(payloads);
  }

  /// Breaks those pieces of which the how-manieth is broken.
  private static Consumer<Route> breaking(
      java.util.function.IntPredicate broken, AtomicInteger count) {
    return route -> {
      if (route.request().method().equals("PATCH") && broken.test(count.incrementAndGet())) {
        route.abort();
      } else {
        route.resume();
      }
    };
  }

  private void assertAllPages(int count) {
    var id = page.url().substring(page.url().lastIndexOf('/') + 1);
    scans.waitFor(Long.parseLong(id));
    page.reload();
    assertThat(page.locator("table.sum tr").first()).containsText(Integer.toString(count));
  }
}
