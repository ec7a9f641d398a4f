package nl.hangmap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.hangmap.clientfile.ClientFileFixture;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.customer.CustomerNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClientFileTest extends BrowserTest {

  @Autowired ClientFileFixture fixture;

  @Test
  void changesAStateInPlaceAndSaysTheReclassificationAloud() {
    var contract = fixture.aContract(fixture.aCustomer(), "2026-03-02");
    signIn("sales");
    page.navigate("/customers/" + contract.customer());
    var row = page.locator("#" + contract.id());
    row.locator("select").selectOption("ended");
    row.getByRole(AriaRole.BUTTON).press("Enter");
    assertThat(row.locator(".outcome")).containsText("Now Ended and kept as Static");
    assertThat(page.locator("#announcer")).containsText("Now Ended and kept as Static");
    assertThat(row.getByRole(AriaRole.BUTTON)).isFocused();
    assertThat(page.locator(".timeline li").first()).containsText("is now kept as Static");
    screenshot("client-file-changed");
  }

  @Test
  void registersADocumentWithTheKeyPointsOfItsType() {
    var customer = fixture.aCustomer();
    signIn("mailroom");
    page.navigate("/customers/" + customer);
    page.getByText("Register a document").click();
    page.locator("select[name=type]").selectOption("reply-coupon");
    assertThat(page.locator("#preview")).containsText("Static: stays on paper");
    page.locator("select[name=type]").selectOption("order");
    page.getByLabel("Order number").fill("O-7");
    page.getByLabel("Department").selectOption("care");
    assertThat(page.locator("#preview")).containsText("Dynamic: will be scanned");
    assertThat(page.getByLabel("Order number")).hasValue("O-7");
    page.getByLabel("Amount").fill("lots");
    page.getByRole(AriaRole.BUTTON, named("Register")).click();
    assertThat(page.locator("#date-error")).isVisible();
    assertThat(page.locator("#keyPoints-amount-error")).containsText("lots is no amount");
    screenshot("register-wrong");
    page.locator("input[name=date]").fill("2026-03-02");
    page.getByLabel("Amount").fill("1.250,50");
    page.getByRole(AriaRole.BUTTON, named("Register")).click();
    assertThat(page.locator(".outcome.good")).containsText("Order registered as D ");
    assertThat(page.locator("table")).containsText("O-7");
  }

  @Test
  void loadsMoreDocumentsIntoTheList() {
    var customer = fixture.aCustomer();
    for (int i = 0; i < 55; i++) {
      fixture.aContract(customer, "2026-03-02");
    }
    signIn("sales");
    page.navigate("/customers/" + customer);
    assertThat(page.locator("tbody tr[id]")).hasCount(50);
    page.getByText("Show more documents").click();
    assertThat(page.locator("tbody tr[id]")).hasCount(55);
    page.getByRole(AriaRole.LINK, named("Older")).click();
    assertThat(page.locator(".timeline time")).hasCount(20);
  }

  @Test
  void isAccessibleAndFitsANarrowScreenInBothLanguages() throws IOException {
    var customer = aFullCustomer();
    var document = fixture.aContract(customer, "2026-03-02");
    for (var language : List.of("nl", "en")) {
      for (int width : List.of(1280, 320)) {
        signIn("admin", language, width);
        for (var address :
            List.of(
                "/customers/" + customer,
                "/customers/" + customer + "/documents/new?type=quote",
                "/documents/" + document.id(),
                "/administration/document-types")) {
          page.navigate(address);
          screenshot("clientfile" + address.replaceAll("[^a-z]+", "-") + language + width);
          assertThat(violations()).as(address + " " + language + " " + width).isEmpty();
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
      }
    }
  }

  private CustomerNumber aFullCustomer() {
    var customer = fixture.aCustomer();
    var points = Map.of("number", "Q-1", "amount", "1250.50 EUR", "expiry", "2026-12-31");
    fixture.aDocument(
        customer, new NewDocument("quote", "2026-03-01", "Coffee", points, null, "sales"));
    fixture.aDocument(
        customer, new NewDocument("quote", "2026-03-01", null, points, "rejected", "care"));
    fixture.aContract(customer, "2026-03-02");
    return customer;
  }

  @SuppressWarnings("unchecked")
  private List<String> violations() throws IOException {
    try (var axe =
        Objects.requireNonNull(ClientFileTest.class.getResourceAsStream("/axe/axe.min.js"))) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    var found =
        page.evaluate(
            """
            axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).then(result =>
              result.violations.map(v => v.id + ": " + v.nodes.map(n => n.html).join(" | ")))
            """);
    return (List<String>) found;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
