package nl.hangmap.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.filetracking.Places;
import nl.hangmap.kernel.PageRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page in both languages: nothing that axe-core calls a breach of WCAG 2.2 AA, and no need
/// to scroll sideways on a telephone of 320 px.
class AccessibilityTest extends BrowserTest {

  private static final String CUSTOMER = "C-200001";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/customers",
          "/customers?q=a",
          "/customers/new",
          "/customers/" + CUSTOMER,
          "/customers/" + CUSTOMER + "/edit",
          "/customers/" + CUSTOMER + "/documents/new?type=contract",
          "/capture",
          "/review",
          "/archive",
          "/archive/scan",
          "/mailroom",
          "/mailings",
          "/search?q=offerte",
          "/audit",
          "/account",
          "/account/password",
          "/account/tokens",
          "/administration/document-types",
          "/administration/users",
          "/administration/users/new",
          "/administration/users/sales",
          "/administration/rights");

  @Autowired ClientFiles files;
  @Autowired Places places;
  @Autowired Viewers viewers;

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void meetsTheRulesOnEveryPage(String language) {
    signIn("admin", language, 1280);

    assertThat(pages()).allSatisfy(path -> assertThat(breaches(path)).as(path).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void fitsASmallTelephone(String language) {
    signIn("admin", language, 320);

    assertThat(pages())
        .allSatisfy(path -> assertThat(width(path)).as(path).isLessThanOrEqualTo(320));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void meetsTheRulesWhereEverybodyComesIn(String language) {
    openSignIn(language, 1280);

    assertThat(breaches("/sign-in")).isEmpty();
  }

  private List<String> pages() {
    return viewers.as(
        Viewer.system("test"),
        () -> {
          var file = files.file(new CustomerNumber(CUSTOMER), PageRequest.first());
          var document = file.documents().items().getFirst().document().id();
          var place = places.locations(null, PageRequest.first()).items().getFirst().code();
          return Stream.concat(
                  PAGES.stream(),
                  Stream.of("/documents/" + document.text(), "/places/" + place.text()))
              .toList();
        });
  }

  private List<String> breaches(String path) {
    open(path);
    page.evaluate(axe());
    var found =
        (Map<?, ?>)
            page.evaluate(
                """
                () => axe.run(document, {runOnly:
                  ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                """);
    return ((List<?>) Objects.requireNonNull(found.get("violations")))
        .stream().map(breach -> described((Map<?, ?>) breach)).toList();
  }

  private static String described(Map<?, ?> breach) {
    var nodes = (List<?>) Objects.requireNonNull(breach.get("nodes"));
    var first = (Map<?, ?>) nodes.getFirst();
    return breach.get("id") + " (" + breach.get("help") + "): " + first.get("html");
  }

  private int width(String path) {
    open(path);
    return ((Number) page.evaluate("() => document.scrollingElement.scrollWidth")).intValue();
  }

  private void open(String path) {
    var answer = Objects.requireNonNull(page.navigate(path));
    assertThat(answer.status()).as(path).isEqualTo(200);
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private static String axe() {
    try (var source = AccessibilityTest.class.getResourceAsStream("/axe/axe.min.js")) {
      return new String(Objects.requireNonNull(source).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
