package nl.hangmap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

@HangmapTest
class OidcTest {

  private static final FakeIssuer ISSUER = new FakeIssuer();

  @Autowired private MockMvc mvc;

  @DynamicPropertySource
  static void signInElsewhere(DynamicPropertyRegistry registry) {
    var client = "spring.security.oauth2.client.";
    registry.add(client + "provider.company.issuer-uri", ISSUER::address);
    registry.add(client + "registration.company.client-id", () -> FakeIssuer.CLIENT);
    registry.add(client + "registration.company.client-secret", () -> "secret");
    registry.add(client + "registration.company.client-name", () -> "Company account");
    registry.add(client + "registration.company.scope", () -> "openid");
    registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
  }

  @Test
  void offersTheOtherSystemOnTheSignInPage() throws Exception {
    mvc.perform(get("/sign-in"))
        .andExpect(content().string(containsString("Sign in with Company account")));
  }

  @Test
  void signsAPersonInUnderTheLocalAccount() throws Exception {
    var answer = signInElsewhere("Sales");
    var session = Objects.requireNonNull(answer.getCookie("hangmap-session"));
    mvc.perform(get("/account").cookie(session))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(">sales<")));
  }

  @Test
  void refusesAPersonWithoutALocalAccount() throws Exception {
    var answer = signInElsewhere("stranger");
    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?unknown-account");
    mvc.perform(get("/sign-in?unknown-account"))
        .andExpect(content().string(containsString("Ask an administrator to add you")));
  }

  @Test
  void takesTheTokensOfTheIssuerForTheApi() throws Exception {
    assertThat(callWith(ISSUER.token("sales", Duration.ofMinutes(5)))).isEqualTo(200);
    assertThat(callWith(ISSUER.token("stranger", Duration.ofMinutes(5)))).isEqualTo(401);
    assertThat(callWith(ISSUER.token("sales", Duration.ofMinutes(-5)))).isEqualTo(401);
    assertThat(callWith(new FakeIssuer().token("sales", Duration.ofMinutes(5)))).isEqualTo(401);
    assertThat(callWith("nonsense")).isEqualTo(401);
  }

  private int callWith(String token) throws Exception {
    return mvc.perform(get("/api/v1/tokens").header("Authorization", "Bearer " + token))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private MockHttpServletResponse signInElsewhere(String person) throws Exception {
    var begun = mvc.perform(get("/oauth2/authorization/company")).andReturn().getResponse();
    Cookie session = Objects.requireNonNull(begun.getCookie("hangmap-session"));
    var sentTo =
        UriComponentsBuilder.fromUriString(Objects.requireNonNull(begun.getRedirectedUrl()))
            .build(true)
            .getQueryParams();
    ISSUER.nonce = Objects.requireNonNull(sentTo.getFirst("nonce"));
    ISSUER.person = person;
    var state = Objects.requireNonNull(sentTo.getFirst("state"));
    return mvc.perform(
            get("/login/oauth2/code/company")
                .cookie(session)
                .param("code", "any")
                .param(
                    "state",
                    java.net.URLDecoder.decode(state, java.nio.charset.StandardCharsets.UTF_8)))
        .andReturn()
        .getResponse();
  }
}
