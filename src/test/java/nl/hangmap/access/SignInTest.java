package nl.hangmap.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HangmapTest
class SignInTest {

  @Autowired MockMvc web;

  @Test
  void refusesTheApiWithoutCredentials() throws Exception {
    web.perform(get("/api/v1/anything")).andExpect(status().isUnauthorized());
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    web.perform(get("/api/v1/anything").with(httpBasic("sales", "wrong")))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void letsAUserIn() throws Exception {
    web.perform(get("/api/v1/anything").with(httpBasic("sales", "sales")))
        .andExpect(status().isNotFound());
  }
}
