package nl.hangmap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.content.ContentFixture;
import nl.hangmap.content.ScanSamples;
import nl.hangmap.content.ScanSamples.Coding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Scans are really painted in the page, in a browser that obeys our content security policy.
class ContentViewerTest extends BrowserTest {

  @Autowired private ContentFixture fixture;
  @Autowired private Scheduler scheduler;

  private final List<String> complaints = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();

  /// The scans must be shown as they are put, not as a job archives them meanwhile.
  @BeforeEach
  void pauseJobs() {
    scheduler.pause();
  }

  @AfterEach
  void resumeJobs() {
    scheduler.resume();
  }

  @ParameterizedTest
  @EnumSource(Coding.class)
  void paintsAScanWhateverItsCoding(Coding coding) {
    open(scan(ScanSamples.pdf(coding, 2)), 1280);
    painted(1);
    // A bar over a tenth of the paper, and a figure.
    assertThat(darkPart()).isBetween(0.10, 0.16);
    PlaywrightAssertions.assertThat(page.locator(".viewer-words").first())
        .containsText("Words of page 1");
    assertThat(complaints).isEmpty();
    screenshot("viewer-" + coding.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void fetchesOnlyWhatIsLookedAt() {
    var bytes = ScanSamples.pdf(Coding.JPEG, 60);
    open(scan(bytes), 1280);
    painted(1);
    assertThat(page.locator("canvas").count()).isLessThan(6);
    assertThat(fetched()).isLessThan(bytes.length / 3);
    assertThat(requests.stream().filter(request -> request.headerValue("range") == null)).isEmpty();
    // One part begins at 0, and it is the first: that is what counts as the opening.
    assertThat(requests.stream().map(request -> request.headerValue("range")))
        .startsWith("bytes=0-65535")
        .filteredOn(range -> range.startsWith("bytes=0-"))
        .hasSize(1);
    page.locator("[data-page-field]").fill("60");
    page.keyboard().press("Enter");
    painted(60);
    assertThat(page.locator(".viewer-page[data-page='1'] canvas").count()).isZero();
    assertThat(fetched()).isLessThan(bytes.length / 2);
  }

  @Test
  void turnsPagesAndZoomsByKeyboard() {
    open(scan(ScanSamples.pdf(Coding.G4, 5)), 1280);
    painted(1);
    page.locator(".viewer-pages").focus();
    page.keyboard().press("PageDown");
    page.keyboard().press("PageDown");
    painted(3);
    assertThat(page.locator("[data-page-field]").inputValue()).isEqualTo("3");
    assertThat(page.locator("[data-says]").textContent()).isEqualTo("Page 3 of 5");
    var before = page.locator(".viewer-page[data-page='3']").boundingBox().width;
    page.keyboard().press("+");
    painted(3);
    assertThat(page.locator(".viewer-page[data-page='3']").boundingBox().width)
        .isGreaterThan(before);
    assertThat(page.locator("[data-page-field]").inputValue()).isEqualTo("3");
    page.keyboard().press("End");
    painted(5);
    assertThat(page.getByLabel("Next page").isDisabled()).isTrue();
    page.getByLabel("Previous page").click();
    painted(4);
  }

  @Test
  void opensInsideThePageOfItsDocumentWithItsEarlierVersions() {
    var document = scan(ScanSamples.pdf(Coding.G4, 1));
    fixture.put(document, ScanSamples.pdf(Coding.JBIG2, 3));
    open(document, 1280);
    page.navigate("/documents/" + document);
    painted(1);
    assertThat(page.locator("[data-count]").textContent()).isEqualTo("3");
    page.getByText("Version 2 of 2").click();
    page.getByText("Version 1, ").click();
    page.getByText("Version 1 of 2").waitFor();
    painted(1);
    assertThat(page.locator("[data-count]").textContent()).isEqualTo("1");
    assertThat(page.url()).endsWith("/documents/" + document);
    assertThat(complaints).isEmpty();
    screenshot("viewer-in-document");
  }

  @Test
  void fitsATelephone() {
    open(scan(ScanSamples.pdf(Coding.G4, 2)), 320);
    painted(1);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= 320")).isEqualTo(true);
    assertThat(page.locator(".viewer-page").first().boundingBox().width).isBetween(200.0, 320.0);
    screenshot("viewer-telephone");
  }

  @Test
  void showsAPhoto() {
    open(scan(ScanSamples.photo()), 1280);
    page.locator(".viewer-picture, [data-pages] canvas").first().waitFor();
    assertThat(complaints).isEmpty();
  }

  @Test
  void saysWhatToDoWithADamagedFile() {
    open(scan(ContentFixture.pdf("no objects at all")), 1280);
    page.locator(".viewer .outcome.wrong").waitFor();
    assertThat(page.locator(".viewer .outcome.wrong").textContent()).contains("damaged");
    assertThat(page.getByRole(AriaRole.LINK, named("Download the original")).isVisible()).isTrue();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private Identifier scan(byte[] bytes) {
    var document = fixture.aQuote();
    fixture.put(document, bytes);
    return document;
  }

  private void open(Identifier document, int width) {
    signIn("sales", "en", width);
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (request.url().contains("/content?")) {
            requests.add(request);
          }
        });
    page.navigate("/documents/" + document + "/viewer");
  }

  private void painted(int number) {
    page.locator(".viewer-page[data-page='" + number + "'][data-painted]").waitFor();
  }

  private long fetched() {
    return requests.stream().mapToLong(request -> request.sizes().responseBodySize).sum();
  }

  /// The part of the first page's canvas that is dark.
  private double darkPart() {
    Locator canvas = page.locator(".viewer-page canvas").first();
    return ((Number)
            canvas.evaluate(
                """
                canvas => {
                  const { data } = canvas.getContext('2d')
                    .getImageData(0, 0, canvas.width, canvas.height);
                  let dark = 0;
                  for (let at = 0; at < data.length; at += 4) {
                    if (data[at] < 100 && data[at + 3] > 200) dark++;
                  }
                  return dark / (data.length / 4);
                }
                """))
        .doubleValue();
  }
}
