package nl.hangmap.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HangmapTest
class ShellTest {

  @Autowired private MockMvc mvc;

  @Test
  void greetsTheSignedInUserOnTheHomePage() throws Exception {
    mvc.perform(get("/").with(user("sales")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Welcome, sales")))
        .andExpect(content().string(containsString("<html lang=\"en\"")));
  }

  @Test
  void speaksDutchToABrowserThatPrefersIt() throws Exception {
    mvc.perform(get("/sign-in").locale(Locale.of("nl", "BE")))
        .andExpect(content().string(containsString("<html lang=\"nl\"")))
        .andExpect(content().string(containsString("Aanmelden")));
  }

  @Test
  void remembersTheChosenLanguageAndReturnsToThePage() throws Exception {
    mvc.perform(post("/language").param("to", "nl").param("back", "/customers?q=x").with(csrf()))
        .andExpect(redirectedUrl("/customers?q=x"))
        .andExpect(cookie().value("hangmap-language", "nl"));
  }

  @Test
  void neverSendsAnybodyToAnotherSite() throws Exception {
    for (var back : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
      mvc.perform(post("/language").param("to", "nl").param("back", back).with(csrf()))
          .andExpect(redirectedUrl("/"));
    }
  }

  @Test
  void tellsThePasswordsOfTheDemoOnlyInTheDemo() throws Exception {
    mvc.perform(get("/sign-in")).andExpect(content().string(not(containsString("archivist"))));
  }

  @Test
  void showsOnlyPagesTheViewerMayOpen() throws Exception {
    mvc.perform(get("/").with(user("sales")))
        .andExpect(content().string(not(containsString("href=\"/administration/users\""))));
  }
}
