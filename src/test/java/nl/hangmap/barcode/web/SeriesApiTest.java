package nl.hangmap.barcode.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HangmapTest
class SeriesApiTest {

  @Autowired private MockMvc mvc;

  @Test
  void reservesASeriesAndShowsItAgain() throws Exception {
    var created =
        mvc.perform(
                reservation("{\"kind\":\"FOLDER\",\"count\":21,\"purpose\":\"One sheet\"}")
                    .with(httpBasic("archivist", "archivist")))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.codes.length()").value(21))
            .andExpect(jsonPath("$.reservedBy").value("archivist"))
            .andReturn();
    var location = Objects.requireNonNull(created.getResponse().getHeader("Location"));
    mvc.perform(get(location).with(httpBasic("archivist", "archivist")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.purpose").value("One sheet"))
        .andExpect(jsonPath("$.codes.length()").value(21));
    mvc.perform(get("/api/v1/audit?action=series.reserved").with(httpBasic("privacy", "privacy")))
        .andExpect(jsonPath("$.items[0].actor").value("archivist"))
        .andExpect(jsonPath("$.items[0].details.purpose").value("One sheet"));
  }

  @Test
  void letsNobodyInWithoutTheRightToPrintLabels() throws Exception {
    var body = "{\"kind\":\"FOLDER\",\"count\":1,\"purpose\":\"x\"}";
    mvc.perform(reservation(body).with(httpBasic("steward", "steward")))
        .andExpect(status().isForbidden());
  }

  private static MockHttpServletRequestBuilder reservation(String body) {
    return post("/api/v1/series").contentType(MediaType.APPLICATION_JSON).content(body);
  }
}
