package nl.hangmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HangmapTest
class FaultsTest {

  @Autowired private MockMvc mvc;

  @Test
  void saysARefusalAsProblemDetailsWithEveryProblem() throws Exception {
    api("/refused")
        .andExpect(status().is(422))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:hangmap:problem:page.limit"))
        .andExpect(jsonPath("$.title").value("This cannot be carried out as it stands"))
        .andExpect(jsonPath("$.status").value(422))
        .andExpect(
            jsonPath("$.detail").value("A limit of 500 is not possible. Ask for 1 to 200 rows."))
        .andExpect(jsonPath("$.code").value("page.limit"))
        .andExpect(jsonPath("$.problems[0].field").value("limit"))
        .andExpect(jsonPath("$.problems[1].code").value("cursor.unknown"));
  }

  @Test
  void saysARefusalOfAPageInTheLanguageOfTheViewer() throws Exception {
    mvc.perform(get("/test-faults/refused").with(user("sales")).locale(Locale.of("nl")))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("<html lang=\"nl\"")))
        .andExpect(content().string(containsString("Een limiet van 500 kan niet.")));
  }

  @Test
  void putsARefusalOfAPartOfAPageInItsAlertRegion() throws Exception {
    mvc.perform(get("/test-faults/refused").with(user("sales")).header("HX-Request", "true"))
        .andExpect(status().is(422))
        .andExpect(header().string("HX-Retarget", "#alerts"))
        .andExpect(content().string(containsString("class=\"outcome wrong\"")))
        .andExpect(content().string(not(containsString("<html"))));
  }

  @Test
  void tellsAnUploadThatFoundNoRoomFromOneThatBrokeOff() throws Exception {
    api("/upload?failure=/tmp/1.tmp: No space left on device")
        .andExpect(status().is(507))
        .andExpect(jsonPath("$.code").value("request.no-room"))
        .andExpect(jsonPath("$.detail").value(containsString("Ask the administrator")));
    api("/upload?failure=Unexpected EOF")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("request.multipart"));
  }

  @Test
  void givesAReferenceInsteadOfTheCauseOfAFailure() throws Exception {
    api("/broken")
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.reference").isNotEmpty())
        .andExpect(content().string(not(containsString("secret"))));
    mvc.perform(get("/test-faults/broken").with(user("sales")))
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(containsString("Reference number")))
        .andExpect(content().string(not(containsString("secret"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"colour":"BLUE","times":1} | colour | RED | GREEN
          {"colour":"RED","times":"x"} | times | 0-9
          """)
  void saysWhichFieldDoesNotFitAndWhatIsExpected(String body, String field, String expected)
      throws Exception {
    paint(body)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("request.value"))
        .andExpect(jsonPath("$.problems[0].field").value(field))
        .andExpect(jsonPath("$.detail").value(containsString(expected.strip())));
  }

  @Test
  void saysWhereJsonIsBroken() throws Exception {
    paint("{\"colour\":\n oops}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("request.unreadable"))
        .andExpect(jsonPath("$.detail").value(containsString("(2:")));
    paint("{\"times\":1,\"times\":2}").andExpect(jsonPath("$.code").value("request.unreadable"));
    paint("{\"color\":\"RED\",\"times\":1}")
        .andExpect(jsonPath("$.code").value("request.field-unknown"))
        .andExpect(jsonPath("$.problems[0].field").value("color"))
        .andExpect(jsonPath("$.detail").value(containsString("colour, times")));
    paint("").andExpect(jsonPath("$.code").value("request.body-missing"));
  }

  @Test
  void passesOnARefusalFromInsideABody() throws Exception {
    paint("{\"colour\":\"RED\",\"times\":10}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.problems[0].field").value("times"));
  }

  @Test
  void refusesOtherMethodsAndContents() throws Exception {
    mvc.perform(post("/api/v1/test-faults/broken").with(httpBasic("sales", "sales")))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "GET"))
        .andExpect(jsonPath("$.code").value("request.method"));
    mvc.perform(
            post("/api/v1/test-faults")
                .with(httpBasic("sales", "sales"))
                .contentType(MediaType.TEXT_PLAIN)
                .content("x"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.code").value("request.media-type"));
  }

  @ParameterizedTest
  @CsvSource({
    "/limited,                  request.parameter-missing",
    "/limited?limit=x,          request.value",
    "/limited?limit=1&limit=2,  request.parameter-twice",
    "/nothing-there,            request.not-found"
  })
  void saysWhatIsWrongWithTheAddress(String path, String code) throws Exception {
    var answer = api(path).andExpect(jsonPath("$.code").value(code)).andReturn().getResponse();
    assertThat(answer.getStatus()).isIn(400, 404);
  }

  @Test
  void answersForFiltersToo() throws Exception {
    mvc.perform(
            get("/error")
                .with(user("sales"))
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/x"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("request.forbidden"));
    mvc.perform(get("/nothing-there").with(user("sales")))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("There is nothing at this address")));
  }

  private ResultActions api(String path) throws Exception {
    return mvc.perform(get("/api/v1/test-faults" + path).with(httpBasic("sales", "sales")));
  }

  private ResultActions paint(String body) throws Exception {
    return mvc.perform(
        post("/api/v1/test-faults")
            .with(httpBasic("sales", "sales"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
