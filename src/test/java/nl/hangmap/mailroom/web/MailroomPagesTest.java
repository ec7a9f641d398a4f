package nl.hangmap.mailroom.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.mailroom.MailroomFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HangmapTest
class MailroomPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private MailroomFixture mailroom;
  @Autowired private ArchiveFixture archive;

  @Test
  void opensTheStationForWhoMayReceivePost() throws Exception {
    page("mailroom", "/mailroom")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data-scan-station=\"mailroom\"")))
        .andExpect(content().string(containsString("data-mailroom-reason=\"DECEASED\"")));
    page("archivist", "/mailroom").andExpect(status().isForbidden());
    page("sales", "/mailroom").andExpect(status().isForbidden());
  }

  @Test
  void preparesAMailingAndLeadsToIt() throws Exception {
    form(
            "mailroom",
            post("/mailings")
                .param("name", "Voorjaar")
                .param("text", "Beste klant")
                .param("answers", "Ja\r\n\r\nNee")
                .param("documentType", "reply-coupon")
                .param("dueOn", "2027-01-31"))
        .andExpect(status().isNoContent())
        .andExpect(header().string("HX-Redirect", containsString("/mailings/")));
    page("sales", "/mailings")
        .andExpect(content().string(allOf(containsString("Voorjaar"), containsString("Ja, Nee"))))
        .andExpect(content().string(not(containsString("<textarea"))));
    form("sales", post("/mailings").param("name", "x")).andExpect(status().isForbidden());
  }

  @Test
  void showsFiguresPiecesAndForms() throws Exception {
    var mailing = mailroom.aMailingWithAnswers();
    var pieces = mailroom.pieces(mailing, 2);
    mailroom.reason(archive.aDeviceOf("mailroom"), pieces.getFirst().code(), "MOVED");
    page("mailroom", "/mailings/" + mailing.id())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(pieces.getFirst().code().grouped())))
        .andExpect(content().string(containsString("Moved")))
        .andExpect(content().string(containsString("/forms.pdf?from=1")));
    page("sales", "/pieces/" + pieces.getFirst().code())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Moved")));
  }

  @Test
  void makesPiecesFromAListOfNumbersAndMailsThem() throws Exception {
    var mailing = mailroom.aMailingWithAnswers();
    var one = archive.aCustomer();
    var other = archive.aCustomer();
    form(
            "mailroom",
            post("/mailings/" + mailing.id() + "/pieces")
                .param("customers", one + ", " + other + "\r\n" + one))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2 pieces were made")))
        .andExpect(content().string(not(containsString("<html"))));
    form("mailroom", post("/mailings/" + mailing.id() + "/mailed").param("on", ""))
        .andExpect(content().string(containsString("2 pieces are in the post")));
    form("mailroom", post("/mailings/" + mailing.id() + "/pieces").param("customers", "NOBODY-7"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("NOBODY-7")));
  }

  private ResultActions page(String user, String path) throws Exception {
    return mvc.perform(get(path).with(httpBasic(user, user)).header("Accept-Language", "en"));
  }

  private ResultActions form(String user, MockHttpServletRequestBuilder form) throws Exception {
    return mvc.perform(
        form.with(httpBasic(user, user))
            .with(csrf())
            .header("HX-Request", "true")
            .header("Accept-Language", "en"));
  }
}
