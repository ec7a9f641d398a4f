package nl.hangmap.classification.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HangmapTest
class DocumentTypeApiTest {

  @Autowired private MockMvc mvc;

  @Test
  void listsTypesWithKeyPointsStatesAndRules() throws Exception {
    mvc.perform(get("/api/v1/document-types").with(httpBasic("sales", "sales")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].type.id").value("quote"))
        .andExpect(jsonPath("$.items[0].type.name.nl").value("Offerte"))
        .andExpect(jsonPath("$.items[0].type.keyPoints[0].required").value(true))
        .andExpect(jsonPath("$.items[0].type.states[0].open").value(true))
        .andExpect(jsonPath("$.items[0].scopes[0].rules[0].handling").value("DYNAMIC"))
        .andExpect(jsonPath("$.items[1].scopes[1].rules[0].states[0].id").value("running"))
        .andExpect(jsonPath("$.items[1].scopes[1].rules[1].states.length()").value(1))
        .andExpect(jsonPath("$.departments.length()").value(3));
  }
}
