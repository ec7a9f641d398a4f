package nl.hangmap.customer.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HangmapTest
class CustomerPagesTest {

  @Autowired private MockMvc mvc;

  @Test
  void registersFindsAndChangesACustomer() throws Exception {
    mvc.perform(get("/customers/new").with(user("steward")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Visiting address")));
    save("/customers/new", "PGE-1", "Pagina Voorbeeld B.V.", "1234 ab")
        .andExpect(status().isFound())
        .andExpect(header().string("Location", "/customers/PGE-1"));
    mvc.perform(get("/customers?q=voorbeld").with(user("sales")).header("HX-Request", "true"))
        .andExpect(content().string(containsString("Pagina Voorbeeld B.V.")))
        .andExpect(content().string(containsString("1234 AB")))
        .andExpect(content().string(not(containsString("<html"))));
    mvc.perform(get("/customers/PGE-1/edit").with(user("steward")))
        .andExpect(content().string(containsString("value=\"Pagina Voorbeeld B.V.\"")));
    save("/customers/PGE-1/edit?version=1", "", "Ander Voorbeeld", "1234 ab")
        .andExpect(status().isFound());
    save("/customers/PGE-1/edit?version=1", "", "Te laat", "1234 ab")
        .andExpect(status().isPreconditionFailed())
        .andExpect(content().string(containsString("Somebody else changed this")))
        .andExpect(content().string(containsString("Te laat")));
  }

  @Test
  void showsEveryProblemAtItsFieldAndKeepsWhatWasTyped() throws Exception {
    mvc.perform(
            post("/customers/new")
                .with(user("steward"))
                .with(csrf())
                .header("Accept-Language", "nl")
                .param("kind", "COMPANY")
                .param("name", "Fout <b>Voorbeeld</b>")
                .param("POST.postcode", "1234 SS")
                .param("POST.street", "Kerkstraat")
                .param("email", "geen adres"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("id=\"wrong-POST.postcode\"")))
        .andExpect(content().string(containsString("1234 SS is geen Nederlandse postcode")))
        .andExpect(content().string(containsString("geen adres is geen e-mailadres")))
        .andExpect(content().string(containsString("Fout &lt;b&gt;Voorbeeld")));
  }

  @Test
  void letsOnlyThoseWithTheRightChangeCustomers() throws Exception {
    mvc.perform(get("/customers/new").with(user("sales"))).andExpect(status().isForbidden());
    mvc.perform(get("/customers").with(user("sales")))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/customers/new"))));
    mvc.perform(
            post("/customers/new")
                .with(user("sales"))
                .with(csrf())
                .param("kind", "COMPANY")
                .param("name", "x"))
        .andExpect(status().isForbidden());
  }

  private ResultActions save(String path, String number, String name, String postcode)
      throws Exception {
    return mvc.perform(
        post(path)
            .with(user("steward"))
            .with(csrf())
            .param("number", number)
            .param("kind", "COMPANY")
            .param("name", name)
            .param("VISIT.street", "Dorpsstraat")
            .param("VISIT.houseNumber", "12 a")
            .param("VISIT.postcode", postcode)
            .param("VISIT.city", "Utrecht"));
  }
}
