package nl.hangmap.customer.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
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

  @Test
  void changesOnlyWhatTheMergePatchNames() throws Exception {
    create(
        """
        {"number":"API-2","kind":"PERSON","firstName":"Jan","surname":"Jansen",
         "email":"jan@example.org","telephone":"0201234567"}
        """);
    change("API-2", "\"1\"", "{\"email\":null,\"departments\":[\"care\"]}")
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"2\""))
        .andExpect(jsonPath("$.email").doesNotExist())
        .andExpect(jsonPath("$.telephone").value("+31201234567"))
        .andExpect(jsonPath("$.departments[0]").value("care"));
    change("API-2", "\"2\"", "{\"name\":\"Jan de Boer\"}")
        .andExpect(jsonPath("$.surname").value("Boer"))
        .andExpect(jsonPath("$.prefix").value("de"));
  }

  @Test
  void findsByAMistypedName() throws Exception {
    create("{\"number\":\"API-3\",\"kind\":\"COMPANY\",\"name\":\"Apifabriek BV\"}");
    mvc.perform(get("/api/v1/customers?q=apifabrik&limit=1").with(httpBasic("sales", "sales")))
        .andExpect(jsonPath("$.items[0].number").value("API-3"))
        .andExpect(jsonPath("$.items[0].kind").value("COMPANY"));
  }

  private ResultActions change(String number, String version, String body) throws Exception {
    return mvc.perform(
        patch("/api/v1/customers/" + number)
            .with(httpBasic("steward", "steward"))
            .header("If-Match", version)
            .contentType("application/merge-patch+json")
            .content(body));
  }

  private ResultActions create(String body) throws Exception {
    return mvc.perform(
        post("/api/v1/customers")
            .with(httpBasic("steward", "steward"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
