package nl.hangmap.mailroom.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import nl.hangmap.HangmapTest;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.mailroom.MailroomFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HangmapTest
class MailingApiTest {

  @Autowired private MockMvc mvc;
  @Autowired private ArchiveFixture archive;
  @Autowired private MailroomFixture mailroom;

  @Test
  void goesFromMailingToFigures() throws Exception {
    var created =
        send(
                "/api/v1/mailings",
                """
                {"name":"Autumn","text":"Please answer.","dueOn":"2027-01-31",
                 "documentType":"reply-coupon",
                 "answers":[{"digit":"2","label":"No"},{"digit":"1","label":"Yes"}]}
                """)
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.answers[0].label").value("Yes"))
            .andExpect(jsonPath("$.figures.sent").value(0))
            .andReturn();
    var address = Objects.requireNonNull(created.getResponse().getHeader("Location"));
    var customer = archive.aCustomer();
    var pieces =
        send(address + "/pieces", "{\"customers\":[\"" + customer + "\"]}")
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.items", hasSize(1)))
            .andExpect(jsonPath("$.items[0].status").value("PRINTED"))
            .andReturn();
    var code =
        pieces.getResponse().getContentAsString().replaceAll(".*\"(M[0-9A-Z]{11})\".*", "$1");
    var device = "api-" + UUID.randomUUID();
    send("/api/v1/scans", scan(device, 1, code, ""))
        .andExpect(jsonPath("$.status").value("WAITING_FOR_ANSWER"))
        .andExpect(jsonPath("$.waitFor").value("answer"))
        .andExpect(jsonPath("$.choices[1].label").value("No"));
    send("/api/v1/scans", scan(device, 2, code, ",\"answer\":1"))
        .andExpect(jsonPath("$.status").value("RETURNED"))
        .andExpect(jsonPath("$.say").value("Received: Yes."));
    read(address)
        .andExpect(jsonPath("$.figures.sent").value(1))
        .andExpect(jsonPath("$.figures.received").value(1))
        .andExpect(jsonPath("$.figures.receivedByAnswer.1").value(1))
        .andExpect(jsonPath("$.figures.open").value(0));
    read("/api/v1/customers/" + customer + "/file")
        .andExpect(jsonPath("$.expectedReturns[0].status").value("RETURNED"))
        .andExpect(jsonPath("$.expectedReturns[0].answer").value("Yes"));
  }

  @Test
  void printsForms() throws Exception {
    var mailing = mailroom.aMailingWithAnswers();
    var piece = mailroom.aPieceOf(mailing);
    read("/api/v1/mailings/" + mailing.id() + "/forms.pdf")
        .andExpect(status().isOk())
        .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    read("/api/v1/pieces/" + piece.code() + "/form.pdf")
        .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    mvc.perform(
            get("/api/v1/pieces/" + piece.code() + "/form.pdf").with(httpBasic("sales", "sales")))
        .andExpect(status().isForbidden());
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    send("/api/v1/mailings", "{\"name\":\"x\",\"answers\":[{\"digit\":\"4\",\"label\":\"y\"}]}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("mailing.answer-digits"));
    send("/api/v1/mailings", "{}").andExpect(jsonPath("$.code").value("mailing.name"));
    read("/api/v1/mailings/999999999").andExpect(status().isNotFound());
    var mailing = mailroom.aMailingWithAnswers();
    send("/api/v1/mailings/" + mailing.id() + "/pieces", "{}")
        .andExpect(jsonPath("$.code").value("mailing.customers-missing"));
    send("/api/v1/mailings/" + mailing.id() + "/pieces", "{\"customers\":[null]}")
        .andExpect(status().is(422));
  }

  private static String scan(String device, int sequence, String code, String rest) {
    return "{\"device\":\"%s\",\"sequence\":%d,\"code\":\"%s\"%s}"
        .formatted(device, sequence, code, rest);
  }

  private ResultActions send(String path, String body) throws Exception {
    return mvc.perform(
        post(path)
            .with(httpBasic("mailroom", "mailroom"))
            .header("Accept-Language", "en")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions read(String path) throws Exception {
    return mvc.perform(get(path).with(httpBasic("mailroom", "mailroom")));
  }
}
