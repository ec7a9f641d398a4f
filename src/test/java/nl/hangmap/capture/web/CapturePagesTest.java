package nl.hangmap.capture.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import nl.hangmap.capture.TestScans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@HangmapTest
class CapturePagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestScans scans;

  @Test
  void showsTheUploadPageInBothLanguages() throws Exception {
    mvc.perform(get("/capture").header("Accept-Language", "nl").with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Scan naar dossier")));
    mvc.perform(get("/capture").header("Accept-Language", "en").with(user("mailroom")))
        .andExpect(
            content().string(allOf(containsString("Scan to file"), not(containsString("??")))));
  }

  @Test
  void goesToTheBatchAfterHandingIn() throws Exception {
    mvc.perform(
            multipart("/capture")
                .file(new MockMultipartFile("files", "a.pdf", null, new byte[0]))
                .with(user("mailroom"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrlPattern("/capture/batches/*"));
  }

  @Test
  void tellsOnTheBatchPageWhatBecameOfEveryFile() throws Exception {
    long batch = scans.take("leeg.pdf", new byte[0]);
    mvc.perform(
            get("/capture/batches/" + batch).header("Accept-Language", "en").with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("leeg.pdf"),
                        containsString("The file is empty (0 bytes)"),
                        not(containsString("hx-trigger=\"every")),
                        not(containsString("??")))));
  }

  @Test
  void followsABatchLiveWhileItIsBeingProcessed() throws Exception {
    long batch = scans.take("brief.pdf", scans.letter("Beste mensen"));
    mvc.perform(
            get("/capture/batches/" + batch + "/progress")
                .header("Accept-Language", "nl")
                .with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Ter beoordeling"),
                        containsString("id=\"progress\""),
                        not(containsString("<html")))));
  }

  @Test
  void leadsFromOneWaitingDocumentToTheNext() throws Exception {
    var customer = scans.customer("Beoordeling B.V.");
    long first = scans.inReview(scans.take("een.pdf", scans.quote("2026-501")));
    long second = scans.inReview(scans.take("twee.pdf", scans.letter("Twee")));
    mvc.perform(get("/review").header("Accept-Language", "nl").with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(
            content().string(allOf(containsString("Werk ze af"), not(containsString("??")))));
    mvc.perform(get("/review/open-count").with(user("mailroom"))).andExpect(status().isOk());
    mvc.perform(get("/review/" + first).header("Accept-Language", "en").with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("value=\"2026-501\""),
                        containsString("Words found"),
                        not(containsString("??")))));
    mvc.perform(
            post("/review/" + first + "/settle")
                .param("otherCustomer", customer)
                .param("type", "quote")
                .param("date", "2026-11-20")
                .param("keyPoints.number", "2026-501")
                .with(user("mailroom"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrlPattern("/review/*?filed=D*"));
    mvc.perform(
            post("/review/" + second + "/reject")
                .param("reason", "Reclame")
                .with(user("mailroom"))
                .with(csrf()))
        .andExpect(redirectedUrlPattern("/review/*?rejected=*"));
    mvc.perform(post("/review/" + second + "/undo").with(user("mailroom")).with(csrf()))
        .andExpect(redirectedUrl("/review/" + second));
    mvc.perform(get("/review/" + second).with(user("mailroom"))).andExpect(status().isOk());
  }

  @Test
  void keepsWhatThePersonEnteredWhenSomethingIsWrong() throws Exception {
    long item = scans.inReview(scans.take("fout.pdf", scans.letter("Fout")));
    mvc.perform(
            post("/review/" + item + "/settle")
                .param("otherCustomer", scans.customer("Fout B.V."))
                .param("type", "quote")
                .param("title", "Mijn titel")
                .header("Accept-Language", "nl")
                .with(user("mailroom"))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content().string(allOf(containsString("Mijn titel"), containsString("aria-invalid"))));
  }

  @Test
  void offersToRegisterPaperWithoutItsScan() throws Exception {
    long item = scans.inReview(scans.take("coupon.pdf", scans.letter("Ja")));
    mvc.perform(
            get("/review/" + item + "/fields?type=reply-coupon")
                .header("Accept-Language", "en")
                .with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Register the paper without the scan")));
    mvc.perform(
            post("/review/" + item + "/settle")
                .param("otherCustomer", scans.customer("Coupon B.V."))
                .param("type", "reply-coupon")
                .param("onPaper", "on")
                .with(user("mailroom"))
                .with(csrf()))
        .andExpect(redirectedUrlPattern("/review/*?paper=D*"));
  }

  @Test
  void findsCustomersWhileTyping() throws Exception {
    var number = scans.customer("Zoekmij Installatietechniek");
    long item = scans.inReview(scans.take("zoek.pdf", scans.letter("Zoek")));
    mvc.perform(get("/review/" + item + "/customers?find=zoekmij").with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(number)));
  }

  @Test
  void showsNothingOfReviewToThoseWhoDoNotReview() throws Exception {
    long item = scans.inReview(scans.take("geheim.pdf", scans.letter("Geheim")));
    for (var page :
        new String[] {
          "/review",
          "/review/open-count",
          "/review/" + item,
          "/review/" + item + "/fields?type=quote",
          "/review/" + item + "/customers?find=aa",
          "/api/v1/review",
          "/api/v1/review/" + item,
          "/api/v1/review/" + item + "/pages/1/image"
        }) {
      mvc.perform(get(page).with(user("sales"))).andExpect(status().isForbidden());
    }
  }
}
