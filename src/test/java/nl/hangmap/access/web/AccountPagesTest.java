package nl.hangmap.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Accounts;
import nl.hangmap.access.NewAccount;
import nl.hangmap.access.OneTimePassword;
import nl.hangmap.access.Role;
import nl.hangmap.access.Users;
import nl.hangmap.access.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@HangmapTest
class AccountPagesTest {

  private static final String OWN = "een lange zin onthoudt";

  @Autowired private MockMvc mvc;
  @Autowired private Accounts accounts;
  @Autowired private Users users;
  @Autowired private Viewers viewers;

  @Test
  void asksForAnOwnPasswordBeforeAnythingElse() throws Exception {
    var given = anAccount("onetime");
    var session = signIn(given.user(), given.password());
    mvc.perform(get("/").cookie(session)).andExpect(redirectedUrl("/account/password"));
    mvc.perform(get("/api/v1/tokens").with(httpBasic(given.user(), given.password())))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("access.password-not-own"));
    var renewed = changePassword(session, given.password(), OWN);
    mvc.perform(get("/").cookie(renewed)).andExpect(status().isOk());
    mvc.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/api/v1/tokens").with(httpBasic(given.user(), OWN)))
        .andExpect(status().isOk());
  }

  @Test
  void refusesPasswordsThatAreWrongShortOrEasy() throws Exception {
    var given = anAccount("easypass");
    var session = signIn(given.user(), given.password());
    refuses(session, "not the old one", OWN, "The present password is not right");
    refuses(session, given.password(), "short", "at least 12 characters");
    refuses(session, given.password(), "easypass easypass", "easy to guess");
    refuses(session, given.password(), "aaaaaaaaaaaaaaaa", "easy to guess");
  }

  @Test
  void endsTheSessionsOfAUserWhoIsSwitchedOff() throws Exception {
    var given = anAccount("leaver");
    var session = changePassword(signIn(given.user(), given.password()), given.password(), OWN);
    mvc.perform(
            post("/administration/users/leaver")
                .with(user("admin"))
                .with(csrf())
                .param("version", "2")
                .param("displayName", "Leaver")
                .param("roles", "SALES"))
        .andExpect(redirectedUrl("/administration/users"));
    mvc.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/api/v1/tokens").with(httpBasic(given.user(), OWN)))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void worksWithATokenUntilItIsRevoked() throws Exception {
    var made =
        mvc.perform(
                post("/api/v1/tokens")
                    .with(httpBasic("steward", "steward"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"label\":\"Export\",\"days\":30}"))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse();
    String token = JsonPath.read(made.getContentAsString(), "$.token");
    assertThat(token).matches("hm_[a-zA-Z0-9]{43}");
    mvc.perform(get("/api/v1/tokens").header("Authorization", "Bearer " + token))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].label").value("Export"))
        .andExpect(content().string(not(containsString(token))));
    mvc.perform(get("/api/v1/tokens").with(httpBasic("steward", "steward")))
        .andExpect(jsonPath("$.items[0].usedAt").isNotEmpty());
    mvc.perform(
            delete(Objects.requireNonNull(made.getHeader("Location")))
                .header("Authorization", "Bearer " + token))
        .andExpect(status().isNoContent());
    mvc.perform(get("/api/v1/tokens").header("Authorization", "Bearer " + token))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.code").value("access.credentials"));
  }

  @Test
  void keepsTheTokensOfOthersOut() throws Exception {
    var made =
        mvc.perform(
                post("/api/v1/tokens")
                    .with(httpBasic("steward", "steward"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"label\":\"Mine\"}"))
            .andReturn()
            .getResponse();
    mvc.perform(
            delete(Objects.requireNonNull(made.getHeader("Location")))
                .with(httpBasic("sales", "sales")))
        .andExpect(status().isNotFound());
  }

  @Test
  void showsTheSecretOfATokenOnce() throws Exception {
    mvc.perform(
            post("/account/tokens")
                .with(user("archivist"))
                .with(csrf())
                .param("label", "Once")
                .param("days", "30"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("hm_")));
    mvc.perform(get("/account/tokens").with(user("archivist")))
        .andExpect(content().string(containsString("Once")))
        .andExpect(content().string(not(containsString("hm_"))));
  }

  @Test
  void showsTheMatrixOfRightsAndRefusesUnknownOnes() throws Exception {
    mvc.perform(get("/administration/rights").with(user("admin")).param("role", "SALES"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"quote|care\"")));
    mvc.perform(
            post("/administration/rights")
                .with(user("admin"))
                .with(csrf())
                .param("role", "SALES")
                .param("right", "nonsense|care"))
        .andExpect(status().is(422));
    mvc.perform(get("/administration/rights").with(user("sales")))
        .andExpect(status().isForbidden());
  }

  private OneTimePassword anAccount(String name) {
    return viewers.as(
        users.viewer("admin").orElseThrow(),
        () -> accounts.create(new NewAccount(name, name, Set.of(Role.SALES), Set.of())));
  }

  private Cookie signIn(String name, String password) throws Exception {
    var answer =
        mvc.perform(
                post("/sign-in").param("username", name).param("password", password).with(csrf()))
            .andReturn()
            .getResponse();
    return Objects.requireNonNull(answer.getCookie("hangmap-session"));
  }

  private Cookie changePassword(Cookie session, String old, String wanted) throws Exception {
    var answer =
        mvc.perform(
                post("/account/password")
                    .cookie(session)
                    .with(csrf())
                    .param("old", old)
                    .param("password", wanted)
                    .param("repeated", wanted))
            .andExpect(redirectedUrl("/account"))
            .andReturn()
            .getResponse();
    return Objects.requireNonNull(answer.getCookie("hangmap-session"));
  }

  private void refuses(Cookie session, String old, String wanted, String why) throws Exception {
    mvc.perform(
            post("/account/password")
                .cookie(session)
                .with(csrf())
                .param("old", old)
                .param("password", wanted)
                .param("repeated", wanted))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString(why)));
  }
}
