package nl.hangmap.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page in both languages: nothing that axe-core calls a breach of WCAG 2.2 AA, and no need
/// to scroll sideways on a telephone of 320 px.
class AccessibilityTest extends BrowserTest {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/customers",
          "/customers?q=a",
          "/customers/new",
          "/customers/{customer}",
          "/customers/{customer}/edit",
          "/customers/{customer}/documents/new?type=contract",
          "/documents/{document}",
          "/documents/{scan}",
          "/documents/{scan}/viewer",
          "/capture",
          "/capture/backlog",
          "/capture/batches/{batch}",
          "/capture/imports",
          "/capture/imports/{import}",
          "/capture/mailboxes",
          "/capture/look-alikes/{alike}",
          "/review",
          "/review/{review}",
          "/archive",
          "/archive/scan",
          "/places/{location}",
          "/places/{folder}",
          "/mailroom",
          "/mailings",
          "/mailings/{mailing}",
          "/pieces/{piece}",
          "/search?q=offerte",
          "/audit",
          "/account",
          "/account/password",
          "/account/tokens",
          "/administration/document-types",
          "/administration/filing",
          "/administration/users",
          "/administration/users/new",
          "/administration/users/sales",
          "/administration/rights");

  /// What is loaded into a page and seen with it.
  private static final List<String> PARTS =
      List.of(
          "/audit/verification",
          "/capture/backlog/now",
          "/capture/batches/{}/progress",
          "/capture/imports/{}/progress",
          "/customers/{}/documents",
          "/customers/{}/documents/fields",
          "/customers/{}/folders",
          "/customers/{}/timeline",
          "/documents/{}/timeline",
          "/places/{}/contents",
          "/places/{}/history",
          "/review/open-count",
          "/review/{}/customers",
          "/review/{}/fields");

  @Autowired Examples examples;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void looksAtEveryPageThereIs() {
    var looked = new TreeSet<>(PARTS);
    looked.add("/sign-in");
    looked.add("/administration/users/{}");
    PAGES.forEach(path -> looked.add(path.replaceAll("[?].*", "").replaceAll("[{]\\w+}", "{}")));
    assertThat(looked).containsAll(mapped());
  }

  /// The addresses of all pages and parts, without the names of their variables.
  private List<String> mapped() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(one -> one.getValue().getBeanType().getSimpleName().endsWith("Pages"))
        .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(one -> one.getKey().getPatternValues().stream())
        .map(path -> path.replaceAll("[{]\\w+}", "{}"))
        .toList();
  }

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
    var names = examples.names();
    return PAGES.stream().map(path -> replaced(path, names)).toList();
  }

  private static String replaced(String path, Map<String, String> names) {
    for (var name : names.entrySet()) {
      path = path.replace("{" + name.getKey() + "}", name.getValue());
    }
    return path;
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
