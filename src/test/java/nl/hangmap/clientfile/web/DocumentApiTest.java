package nl.hangmap.clientfile.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;
import nl.hangmap.HangmapTest;
import nl.hangmap.clientfile.ClientFileFixture;
import nl.hangmap.clientfile.NewDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HangmapTest
class DocumentApiTest {

  private static final String QUOTE =
      """
      {"type": "quote", "date": "2026-03-01", "title": "Coffee machines",
       "keyPoints": {"number": "Q-9", "amount": 1250.5}, "state": "open"}
      """;

  @Autowired private MockMvc mvc;
  @Autowired private ClientFileFixture fixture;

  @Test
  void registersADocumentAndAnswersItsHandlingWithReason() throws Exception {
    var customer = fixture.aCustomer();
    var answer =
        mvc.perform(sales(json(post("/api/v1/customers/" + customer + "/documents"), QUOTE)))
            .andExpect(status().isCreated())
            .andExpect(header().string("ETag", "\"1\""))
            .andExpect(jsonPath("$.id").isString())
            .andExpect(jsonPath("$.customer").value(customer.value()))
            .andExpect(jsonPath("$.handling").value("DYNAMIC"))
            .andExpect(jsonPath("$.reason.nl").isNotEmpty())
            .andExpect(jsonPath("$.keyPoints.amount").value("1250.50"))
            .andReturn();
    var location = String.valueOf(answer.getResponse().getHeader("Location"));
    mvc.perform(sales(get(location)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.title").value("Coffee machines"))
        .andExpect(jsonPath("$.place").isEmpty())
        .andExpect(jsonPath("$.content").isEmpty());
  }

  @Test
  void changesTheStateOnTheVersionThatWasRead() throws Exception {
    var contract = fixture.aContract(fixture.aCustomer(), "2026-03-01");
    var change = "{\"state\": \"ended\"}";
    var address = "/api/v1/documents/" + contract.id();
    mvc.perform(sales(json(patch(address), change))).andExpect(status().is(428));
    mvc.perform(sales(json(patch(address).header("If-Match", "\"7\""), change)))
        .andExpect(status().isPreconditionFailed());
    mvc.perform(sales(json(patch(address).header("If-Match", "\"1\""), change)))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"2\""))
        .andExpect(jsonPath("$.handling").value("STATIC"))
        .andExpect(jsonPath("$.rule").value("care-worked-out"));
  }

  @Test
  void removesAKeyPointByNull() throws Exception {
    var customer = fixture.aCustomer();
    var points = Map.of("number", "1", "amount", "5");
    var quote =
        fixture.aDocument(
            customer, new NewDocument("quote", "2026-03-01", null, points, null, null));
    var request = patch("/api/v1/documents/" + quote.id()).header("If-Match", "\"1\"");
    mvc.perform(sales(json(request, "{\"keyPoints\": {\"amount\": null}}")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.keyPoints.amount").doesNotExist())
        .andExpect(jsonPath("$.keyPoints.number").value("1"));
  }

  @Test
  void makesAStaticDocumentDynamicOnRequestForAScan() throws Exception {
    var wish = new NewDocument("order", "2026-03-01", null, Map.of("number", "1"), null, "sales");
    var order = fixture.aDocument(fixture.aCustomer(), wish);
    mvc.perform(sales(post("/api/v1/documents/" + order.id() + "/scan-request")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.handling").value("DYNAMIC"))
        .andExpect(jsonPath("$.scanRequested").value(true));
  }

  @Test
  void givesTheClientFilePageByPage() throws Exception {
    var customer = fixture.aCustomer();
    fixture.aContract(customer, "2026-03-02");
    var quote = fixture.aQuote(customer, "2026-03-01");
    mvc.perform(sales(get("/api/v1/customers/" + customer + "/file").param("limit", "1")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.customer.number").value(customer.value()))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].id").value(quote.id().text()))
        .andExpect(jsonPath("$.items[0].reason.en").isNotEmpty())
        .andExpect(jsonPath("$.next").isString())
        .andExpect(jsonPath("$.expectedReturns").isArray());
    mvc.perform(sales(get("/api/v1/customers/" + customer + "/timeline")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items.length()").value(2));
  }

  @Test
  void namesWhatIsWrongWithAKeyPointByItsLabelInTheViewersLanguage() throws Exception {
    var documents = "/api/v1/customers/" + fixture.aCustomer() + "/documents";
    var body = "{\"type\":\"quote\",\"date\":\"2026-03-01\",\"keyPoints\":{\"expiry\":\"soon\"}}";
    mvc.perform(sales(json(post(documents), body).locale(Locale.of("nl"))))
        .andExpect(status().is(422))
        .andExpect(
            text(
                "keyPoints.number",
                "Het kernpunt Offertenummer ontbreekt; een document van type Offerte"))
        .andExpect(text("keyPoints.expiry", "soon is geen datum voor Geldig tot."));
    mvc.perform(sales(json(post(documents), body).locale(Locale.ENGLISH)))
        .andExpect(
            text(
                "keyPoints.number",
                "The key point Quote number is missing; a document of type Quote"))
        .andExpect(text("keyPoints.expiry", "soon is no date for Valid until."));
  }

  private static ResultMatcher text(String field, String beginning) {
    return jsonPath("$.problems[?(@.field=='" + field + "')].message")
        .value(hasItem(startsWith(beginning)));
  }

  @Test
  void refusesBadInputWithTheFittingStatus() throws Exception {
    var customer = fixture.aCustomer();
    var documents = "/api/v1/customers/" + customer + "/documents";
    mvc.perform(sales(json(post(documents), "{\"type\": \"quote\", \"date\": \"2026-03-01\"}")))
        .andExpect(status().is(422));
    mvc.perform(sales(json(post("/api/v1/customers/NOBODY/documents"), QUOTE)))
        .andExpect(status().isNotFound());
    mvc.perform(sales(get("/api/v1/documents/D00000012343"))).andExpect(status().is(422));
    mvc.perform(sales(get("/api/v1/documents/D00000012342"))).andExpect(status().isNotFound());
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private static <B extends AbstractMockHttpServletRequestBuilder<B>> B sales(B request) {
    return request.with(httpBasic("sales", "sales"));
  }
}
