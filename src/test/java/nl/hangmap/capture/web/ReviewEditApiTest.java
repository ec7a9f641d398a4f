package nl.hangmap.capture.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import nl.hangmap.capture.TestScans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HangmapTest
class ReviewEditApiTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestScans scans;

  @Test
  void answersTheDocumentsAsTheyAreAfterAnEditAndAfterItsUndoing() throws Exception {
    long id = scans.inReview(scans.take("twee.pdf", scans.stack("Een", "Twee")));
    call(id, "", "{\"edit\":\"SPLIT\",\"page\":2,\"edition\":1}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.edit").value("SPLIT"))
        .andExpect(jsonPath("$.items.length()").value(2))
        .andExpect(jsonPath("$.items[0].id").value(id))
        .andExpect(jsonPath("$.items[0].edition").value(2))
        .andExpect(jsonPath("$.items[1].pages.length()").value(1))
        .andExpect(jsonPath("$.items[1].reasons[0].code").value("split-off"));
    call(id, "/undo", "{\"edition\":2}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].pages.length()").value(2));
    call(id, "", "{\"edit\":\"ROTATE\",\"page\":2,\"degrees\":-90,\"edition\":3}")
        .andExpect(jsonPath("$.items[0].pages[1].turn").value(270));
    mvc.perform(get("/api/v1/audit?limit=200").with(httpBasic("admin", "admin")))
        .andExpect(content("scan.edit-undone"));
  }

  @Test
  void refusesWhatIsNoEditOfThisDocument() throws Exception {
    long id = scans.inReview(scans.take("een.pdf", scans.stack("Een", "Twee")));
    call(id, "", "{\"edit\":\"SHRED\",\"page\":1,\"edition\":1}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("review.edit-unknown"));
    call(id, "", "{\"edit\":\"SPLIT\",\"edition\":1}")
        .andExpect(jsonPath("$.code").value("review.edit-incomplete"))
        .andExpect(jsonPath("$.problems[0].field").value("page"));
    call(id, "", "{\"edit\":\"SPLIT\",\"page\":2}")
        .andExpect(jsonPath("$.problems[0].field").value("edition"));
    call(id, "", "{\"edit\":\"SPLIT\",\"page\":2,\"edition\":7}")
        .andExpect(status().isPreconditionFailed())
        .andExpect(jsonPath("$.code").value("review.edited-meanwhile"));
    call(id, "/undo", "{\"edition\":1}").andExpect(status().isConflict());
    call(987_654_321, "", "{\"edit\":\"SPLIT\",\"page\":2,\"edition\":1}")
        .andExpect(status().isNotFound());
  }

  private ResultActions call(long id, String path, String json) throws Exception {
    return mvc.perform(
        post("/api/v1/review/" + id + "/edits" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(json)
            .with(httpBasic("mailroom", "mailroom")));
  }

  private static org.springframework.test.web.servlet.ResultMatcher content(String part) {
    return org.springframework.test.web.servlet.result.MockMvcResultMatchers.content()
        .string(containsString(part));
  }
}
