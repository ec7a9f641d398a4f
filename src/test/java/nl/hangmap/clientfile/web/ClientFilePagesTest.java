package nl.hangmap.clientfile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hangmap.HangmapTest;
import nl.hangmap.clientfile.ClientFileFixture;
import nl.hangmap.clientfile.NewDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HangmapTest
class ClientFilePagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private ClientFileFixture fixture;

  @Test
  void showsTheClientFileWithOpenQuotesFirstInBothLanguages() throws Exception {
    var customer = fixture.aCustomer();
    var contract = fixture.aContract(customer, "2026-03-02");
    var points = Map.of("number", "Q-1", "amount", "1250.50 EUR", "expiry", "2026-12-31");
    var wish = new NewDocument("quote", "2026-03-01", "<b>Coffee</b>", points, null, "sales");
    var quote = fixture.aDocument(customer, wish);
    var dutch =
        mvc.perform(get("/customers/" + customer).with(user("sales")).locale(Locale.of("nl")))
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("Bakkerij Jansen")))
            .andExpect(content().string(containsString("&lt;b&gt;Coffee&lt;/b&gt;")))
            .andExpect(content().string(containsString("€\u00a01.250,50")))
            .andExpect(content().string(containsString("31\u00a0dec\u00a02026")))
            .andExpect(content().string(containsString("Verkoop raadpleegt open en oude")))
            .andExpect(content().string(not(containsString("??"))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(dutch.indexOf("id=\"" + quote.id()))
        .isPositive()
        .isLessThan(dutch.indexOf("id=\"" + contract.id()));
    mvc.perform(get("/customers/" + customer).with(user("sales")).locale(Locale.ENGLISH))
        .andExpect(content().string(containsString("Sales reads open and historical quotes")))
        .andExpect(content().string(containsString("€1,250.50")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void saysWhichRequiredKeyPointIsMissing() throws Exception {
    var quote = fixture.aRecognisedQuote(fixture.aCustomer());
    for (var page : List.of("/customers/" + quote.customer(), "/documents/" + quote.id())) {
      mvc.perform(get(page).with(user("sales")).locale(Locale.of("nl")))
          .andExpect(content().string(containsString("Offertenummer")))
          .andExpect(content().string(containsString("ontbreekt")));
    }
  }

  @Test
  void changesAStateInPlaceAndShowsTheReclassification() throws Exception {
    var contract = fixture.aContract(fixture.aCustomer(), "2026-03-02");
    var form =
        post("/documents/" + contract.id() + "/state")
            .param("version", "1")
            .param("view", "row")
            .param("state", "ended");
    mvc.perform(form.header("HX-Request", "true").with(user("sales")).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(header().string("HX-Trigger", "hangmap:changed"))
        .andExpect(content().string(startsWith("<tr id=\"" + contract.id())))
        .andExpect(content().string(containsString("Now Ended and kept as Static: The contract")))
        .andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
    mvc.perform(form.header("HX-Request", "true").with(user("sales")).with(csrf()))
        .andExpect(status().isPreconditionFailed())
        .andExpect(header().string("HX-Retarget", "#alerts"));
  }

  @Test
  void goesBackToThePageOfABrowserWithoutScript() throws Exception {
    var contract = fixture.aContract(fixture.aCustomer(), "2026-03-02");
    mvc.perform(
            post("/documents/" + contract.id() + "/state")
                .param("version", "1")
                .param("view", "page")
                .param("state", "ended")
                .with(user("sales"))
                .with(csrf()))
        .andExpect(redirectedUrl("/documents/" + contract.id()));
  }

  @Test
  void offersNoChangeToWhoMayNot() throws Exception {
    var contract = fixture.aContract(fixture.aCustomer(), "2026-03-02");
    mvc.perform(get("/customers/" + contract.customer()).with(user("privacy")))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/state"))))
        .andExpect(content().string(not(containsString("/documents/new"))));
    mvc.perform(get("/documents/" + contract.id()).with(user("privacy")))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/scan-request"))));
  }

  @Test
  void asksForTheKeyPointsOfTheChosenType() throws Exception {
    var customer = fixture.aCustomer();
    mvc.perform(
            get("/customers/" + customer + "/documents/fields")
                .param("type", "order")
                .header("HX-Request", "true")
                .with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("name=\"keyPoints.number\""),
                        containsString("Order number"),
                        containsString("Static: stays on paper"),
                        not(containsString("<main")),
                        not(containsString("??")))));
    mvc.perform(get("/customers/" + customer + "/documents/new").with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Choose a type")));
  }

  @Test
  void registersFromTheFormAndTellsTheHandling() throws Exception {
    var customer = fixture.aCustomer();
    var answer =
        mvc.perform(order(customer.value(), "31").param("keyPoints.number", "O-1"))
            .andExpect(status().is3xxRedirection())
            .andExpect(redirectedUrlPattern("/customers/" + customer + "?registered=D*"))
            .andReturn();
    var address = String.valueOf(answer.getResponse().getRedirectedUrl());
    mvc.perform(get(address).with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Order registered as D ")))
        .andExpect(content().string(containsString("Static: A contract or order is fully")));
  }

  @Test
  void showsEveryMistakeAtItsFieldAndKeepsWhatWasFilledIn() throws Exception {
    mvc.perform(order(fixture.aCustomer().value(), "32").param("keyPoints.amount", "lots"))
        .andExpect(status().is(422))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("The key point Order number is missing; a document of type"),
                        containsString("id=\"keyPoints-amount-error\""),
                        containsString("id=\"date-error\""),
                        containsString("value=\"lots\""),
                        not(containsString("??")))));
  }

  @Test
  void showsADocumentWithItsTimelineAndAPlaceForItsContent() throws Exception {
    var contract = fixture.aContract(fixture.aCustomer(), "2026-03-02");
    mvc.perform(get("/documents/" + contract.id()).with(user("sales")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("hx-get=\"/documents/" + contract.id() + "/viewer\""),
                        containsString("Cleaning (Contract) was registered: Dynamic."),
                        containsString(contract.id().grouped()),
                        not(containsString("??")))));
    mvc.perform(get("/documents/" + contract.id() + "/timeline").with(user("sales")))
        .andExpect(content().string(startsWith("<ol")));
  }

  @Test
  void changesTitleAndKeyPointsOnThePage() throws Exception {
    var contract = fixture.aContract(fixture.aCustomer(), "2026-03-02");
    mvc.perform(
            post("/documents/" + contract.id())
                .param("version", "1")
                .param("title", "Window cleaning")
                .param("keyPoints.number", "C-2")
                .header("HX-Request", "true")
                .with(user("sales"))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Window cleaning")))
        .andExpect(content().string(containsString("Saved.")))
        .andExpect(content().string(containsString("C-2")));
  }

  @Test
  void makesAPaperDocumentScannableOnThePage() throws Exception {
    var wish = new NewDocument("order", "2026-03-01", null, Map.of("number", "1"), null, "sales");
    var order = fixture.aDocument(fixture.aCustomer(), wish);
    mvc.perform(get("/documents/" + order.id()).with(user("sales")))
        .andExpect(content().string(containsString("Request a scan")))
        .andExpect(content().string(not(containsString("/viewer"))));
    mvc.perform(
            post("/documents/" + order.id() + "/scan-request")
                .param("version", "1")
                .header("HX-Request", "true")
                .with(user("sales"))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("kept as Dynamic: A scan of this paper")));
  }

  @Test
  void hidesWhatTheViewerMayNotSee() throws Exception {
    var wish =
        new NewDocument("complaint", "2026-03-01", "Noise", Map.of("subject", "x"), null, "care");
    var complaint = fixture.aDocument(fixture.aCustomer(), wish);
    mvc.perform(get("/customers/" + complaint.customer()).with(user("sales")))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Noise"))));
    for (var part : new String[] {"", "/timeline"}) {
      mvc.perform(get("/documents/" + complaint.id() + part).with(user("sales")))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void listsTheDocumentTypesForTheAdministration() throws Exception {
    for (var language : new String[] {"nl", "en"}) {
      mvc.perform(
              get("/administration/document-types").with(user("admin")).locale(Locale.of(language)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("customer-care")))
          .andExpect(content().string(not(containsString("??"))));
    }
  }

  private static MockHttpServletRequestBuilder order(String customer, String day) {
    return post("/customers/" + customer + "/documents")
        .param("type", "order")
        .param("date", "2026-03-" + day)
        .param("title", "")
        .with(user("mailroom"))
        .with(csrf());
  }
}
