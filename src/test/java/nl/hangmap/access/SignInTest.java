package nl.hangmap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HangmapTest
class SignInTest {

  private static final String SESSION = "hangmap-session";

  @Autowired private MockMvc web;
  @Autowired private Users users;
  @Autowired private SignInBrake brake;

  @Test
  void refusesTheApiWithoutCredentialsInProblemDetails() throws Exception {
    web.perform(get("/api/v1/anything"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
        .andExpect(jsonPath("$.code").value("access.nobody"))
        .andExpect(cookie().doesNotExist(SESSION));
  }

  @Test
  void sendsAPersonToTheSignInPageAndBack() throws Exception {
    var asked = web.perform(get("/account")).andExpect(redirectedUrl("/sign-in")).andReturn();
    var before = Objects.requireNonNull(asked.getResponse().getCookie(SESSION));
    var in = form("sales", "sales", from("10.1.0.1"), before).andReturn().getResponse();
    assertThat(in.getRedirectedUrl()).contains("/account");
    var after = Objects.requireNonNull(in.getCookie(SESSION));
    assertThat(after.getValue()).isNotEqualTo(before.getValue());
    web.perform(get("/account").cookie(after)).andExpect(status().isOk());
  }

  @Test
  void hasAPartOfAPageReloadTheWholePageWhenNobodyIsSignedIn() throws Exception {
    web.perform(get("/account").header("HX-Request", "true"))
        .andExpect(header().string("HX-Refresh", "true"));
  }

  @Test
  void answersUnknownAndWrongAlike() throws Exception {
    var unknown = basic("nobody-like-this", "sales", "10.1.0.2").andReturn().getResponse();
    var wrong = basic("sales", "wrong", "10.1.0.2").andReturn().getResponse();
    assertThat(unknown.getStatus()).isEqualTo(wrong.getStatus()).isEqualTo(401);
    assertThat(unknown.getContentAsString()).isEqualTo(wrong.getContentAsString());
    form("sales", "wrong", from("10.1.0.2")).andExpect(redirectedUrl("/sign-in?error"));
  }

  @Test
  void makesAGuesserOfOneNameWaitWhereverTheGuessesComeFrom() throws Exception {
    users.add(new NewUser("guessed", "guessed", "right", Set.of(Role.SALES), Set.of()));
    for (int guess = 0; guess < 5; guess++) {
      basic("guessed", "wrong", "10.2.0." + guess).andExpect(status().isUnauthorized());
    }
    basic("guessed", "right", "10.2.0.9")
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(jsonPath("$.code").value("access.sign-in-wait"));
    var page = form("guessed", "right", from("10.2.0.9")).andReturn().getResponse();
    assertThat(page.getRedirectedUrl()).matches("/sign-in\\?wait=[1-5]");
    web.perform(get(Objects.requireNonNull(page.getRedirectedUrl())))
        .andExpect(content().string(containsString("Too many wrong passwords. Wait")));
    basic("sales", "sales", "10.2.0.9").andExpect(status().isNotFound());
  }

  @Test
  void makesAnAddressWaitThatTriesManyNames() throws Exception {
    for (int guess = 0; guess < 60; guess++) {
      brake.attempt("name-" + guess, "10.3.0.1");
    }
    basic("sales", "another", "10.3.0.1").andExpect(status().isTooManyRequests());
  }

  @Test
  void letsAUserIn() throws Exception {
    basic("sales", "sales", "10.1.0.3")
        .andExpect(status().isNotFound())
        .andExpect(cookie().doesNotExist(SESSION));
  }

  @Test
  void wantsATokenFromABrowserThatAnotherSiteSendsWithRememberedCredentials() throws Exception {
    web.perform(
            post("/api/v1/tokens")
                .with(httpBasic("sales", "sales"))
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"label\":\"x\"}"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("access.csrf"));
  }

  @Test
  void marksTheSessionCookieSecureBehindHttps() throws Exception {
    web.perform(get("/account").secure(true)).andExpect(cookie().secure(SESSION, true));
    web.perform(get("/account"))
        .andExpect(cookie().secure(SESSION, false))
        .andExpect(cookie().httpOnly(SESSION, true));
  }

  @Test
  void sendsProtectiveHeaders() throws Exception {
    web.perform(get("/sign-in").secure(true))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().string("Permissions-Policy", containsString("camera=(self)")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().exists("Strict-Transport-Security"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    containsString("script-src 'self' 'wasm-unsafe-eval';")));
  }

  private ResultActions basic(String name, String password, String address) throws Exception {
    return web.perform(get("/api/v1/anything").with(httpBasic(name, password)).with(from(address)));
  }

  private ResultActions form(
      String name, String password, RequestPostProcessor from, Cookie... cookies) throws Exception {
    var request =
        post("/sign-in")
            .param("username", name)
            .param("password", password)
            .with(csrf())
            .with(from);
    return web.perform(cookies.length == 0 ? request : request.cookie(cookies));
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
