package nl.hangmap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.hangmap.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// A test in a real Chromium against the running application, demo data included.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"hangmap.demo=true", "hangmap.demo-data.customers=60"})
@ContextConfiguration(initializers = TestDatabase.class)
abstract class BrowserTest {

  /// How long a page may take on a busy machine before a test calls it wrong.
  private static final double PATIENCE_MILLIS = 30_000;

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;

  private BrowserContext context;
  Page page;

  @BeforeAll
  static void startBrowser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.executable())
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
    playwright.close();
  }

  @AfterEach
  void closePages() {
    if (context != null) {
      context.close();
    }
  }

  /// Opens a fresh browser window of the given width at the sign-in page.
  void openSignIn(String language, int width) {
    closePages();
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale(language)
                .setViewportSize(width, 900)
                .setAcceptDownloads(true));
    page = context.newPage();
    page.navigate("/sign-in");
  }

  /// Opens a fresh browser window of the given width, signed in by the sign-in page.
  void signIn(String user, String language, int width) {
    openSignIn(language, width);
    enter(user, user);
  }

  void signIn(String user) {
    signIn(user, "en", 1280);
  }

  void signIn(String user, String password) {
    openSignIn("en", 1280);
    enter(user, password);
  }

  private void enter(String user, String password) {
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(password);
    page.locator("main form button[type=submit]").click();
    page.getByRole(AriaRole.MAIN).waitFor();
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }
}
