package nl.hangmap.customer.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HangmapTest
class CustomerApiTest {

  @Autowired private MockMvc mvc;

  @Test
  void registersAndShowsACustomerAsOneFlatObject() throws Exception {
    create(
            """
            {"number":"api-1","kind":"PERSON","initials":"JP","prefix":"de","surname":"Vries",
             "addresses":[{"kind":"POST","street":"Postbus","houseNumber":12,
               "postcode":"3500aa","city":"Utrecht"}],
             "email":"jp@example.org","departments":["sales"]}
            """)
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", "/api/v1/customers/API-1"))
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(jsonPath("$.number").value("API-1"))
        .andExpect(jsonPath("$.name").value("J.P. de Vries"));
    mvc.perform(get("/api/v1/customers/API-1").with(httpBasic("sales", "sales")))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(jsonPath("$.number").value("API-1"))
        .andExpect(jsonPath("$.surname").value("Vries"))
        .andExpect(jsonPath("$.addresses[0].houseNumber").value("12"))
        .andExpect(jsonPath("$.addresses[0].postcode").value("3500 AA"))
        .andExpect(jsonPath("$.departments[0]").value("sales"));
  }

  private ResultActions create(String body) throws Exception {
    return mvc.perform(
        post("/api/v1/customers")
            .with(httpBasic("steward", "steward"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
