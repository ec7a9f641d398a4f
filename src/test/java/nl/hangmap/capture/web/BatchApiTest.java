package nl.hangmap.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import nl.hangmap.HangmapTest;
import nl.hangmap.capture.TestScans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HangmapTest
class BatchApiTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestScans scans;

  @Test
  void takesFilesInAndTellsWhereToFollowThem() throws Exception {
    var answer =
        mvc.perform(
                multipart("/api/v1/batches")
                    .file(new MockMultipartFile("one", "eerste.pdf", null, scans.letter("Een")))
                    .file(new MockMultipartFile("two", "tweede.pdf", null, scans.letter("Twee")))
                    .with(httpBasic("mailroom", "mailroom")))
            .andExpect(status().isAccepted())
            .andExpect(jsonPath("$.files.length()").value(2))
            .andExpect(jsonPath("$.files[0].name").value("eerste.pdf"))
            .andExpect(jsonPath("$.files[0].sha256").isString())
            .andExpect(jsonPath("$.channel").value("API"))
            .andReturn();
    var location = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    assertThat(location).startsWith("/api/v1/batches/");
    scans.waitFor(Long.parseLong(location.substring("/api/v1/batches/".length())));
    mvc.perform(get(location).with(httpBasic("mailroom", "mailroom")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("IN_REVIEW"))
        .andExpect(jsonPath("$.pages.received").value(2))
        .andExpect(jsonPath("$.pages.inReview").value(2))
        .andExpect(jsonPath("$.pages.processing").value(0))
        .andExpect(jsonPath("$.documents[0].reasons[0].code").value("no-identifier"))
        .andExpect(jsonPath("$.documents[0].review").value(containsString("/api/v1/review/")));
  }

  @Test
  void saysWhyAFileWasRefusedInTheViewersLanguage() throws Exception {
    long batch = scans.take("leeg.pdf", new byte[0]);
    mvc.perform(
            get("/api/v1/batches/" + batch)
                .header("Accept-Language", "nl")
                .with(httpBasic("mailroom", "mailroom")))
        .andExpect(jsonPath("$.state").value("DONE"))
        .andExpect(jsonPath("$.files[0].state").value("REFUSED"))
        .andExpect(jsonPath("$.files[0].problem.code").value("EMPTY"))
        .andExpect(jsonPath("$.files[0].problem.message").value(containsString("leeg")));
  }

  @Test
  void steersABatchAndLooksIntoTheBacklog() throws Exception {
    var batch = "/api/v1/batches/" + scans.take("leeg.pdf", new byte[0]);
    var mailroom = httpBasic("mailroom", "mailroom");
    mvc.perform(post(batch + "/stop").with(mailroom))
        .andExpect(jsonPath("$.stoppedBy").value("mailroom"));
    mvc.perform(post(batch + "/resume").with(mailroom))
        .andExpect(jsonPath("$.stoppedBy").value(nullValue()));
    mvc.perform(urgency(batch, "{\"urgency\":\"HIGH\"}").with(mailroom))
        .andExpect(jsonPath("$.urgency").value("HIGH"));
    mvc.perform(urgency(batch, "{}").with(mailroom))
        .andExpect(jsonPath("$.problems[0].field").value("urgency"));
    mvc.perform(post(batch + "/retry").with(mailroom)).andExpect(jsonPath("$.retried").value(1));
    mvc.perform(post(batch + "/stop").with(httpBasic("sales", "sales")))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/backlog").with(mailroom))
        .andExpect(jsonPath("$.stages.length()").value(4))
        .andExpect(jsonPath("$.stages[0].stage").value("OPEN"))
        .andExpect(jsonPath("$.batches.items").isArray());
  }

  private static MockHttpServletRequestBuilder urgency(String batch, String body) {
    return put(batch + "/urgency").contentType(MediaType.APPLICATION_JSON).content(body);
  }

  @Test
  void refusesABatchWithoutFilesOrForNobodyKnown() throws Exception {
    mvc.perform(multipart("/api/v1/batches").with(httpBasic("mailroom", "mailroom")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("batch.no-files"));
    mvc.perform(
            multipart("/api/v1/batches")
                .file(new MockMultipartFile("file", "a.pdf", null, scans.letter("A")))
                .param("customer", "NOBODY-1")
                .with(httpBasic("mailroom", "mailroom")))
        .andExpect(status().isNotFound());
    mvc.perform(
            multipart("/api/v1/batches")
                .file(new MockMultipartFile("file", "a.pdf", null, scans.letter("A")))
                .param("type", "quoot")
                .with(httpBasic("mailroom", "mailroom")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("document.type-unknown"));
  }

  @Test
  void letsOnlyThoseHandInWhoMay() throws Exception {
    mvc.perform(
            multipart("/api/v1/batches")
                .file(new MockMultipartFile("file", "a.pdf", null, scans.letter("A")))
                .with(httpBasic("privacy", "privacy")))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/batches").with(httpBasic("archivist", "archivist")))
        .andExpect(status().isForbidden());
  }

  @Test
  void showsABatchToItsReceiverAndToThoseWhoReviewOnly() throws Exception {
    long batch = scans.take("van-de-postkamer.pdf", new byte[0]);
    mvc.perform(get("/api/v1/batches/" + batch).with(httpBasic("admin", "admin")))
        .andExpect(status().isOk());
    mvc.perform(get("/api/v1/batches/" + batch).with(httpBasic("sales", "sales")))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("batch.unknown"));
    mvc.perform(get("/api/v1/batches/999999999").with(httpBasic("admin", "admin")))
        .andExpect(status().isNotFound());
  }

  @Test
  void listsTheNewestFirstByParts() throws Exception {
    long older = scans.take("ouder.pdf", new byte[0]);
    long newer = scans.take("nieuwer.pdf", new byte[0]);
    var first =
        mvc.perform(get("/api/v1/batches?limit=1").with(httpBasic("mailroom", "mailroom")))
            .andExpect(jsonPath("$.items.length()").value(1))
            .andExpect(jsonPath("$.next").isString())
            .andReturn();
    assertThat(newer).isGreaterThan(older);
    assertThat(first.getResponse().getContentAsString()).contains("\"counts\"");
    mvc.perform(get("/api/v1/batches?cursor=x").with(httpBasic("mailroom", "mailroom")))
        .andExpect(status().isBadRequest());
  }
}
