package nl.hangmap.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HangmapTest
class IdempotencyTest {

  private static final RequestPostProcessor SALES = httpBasic("sales", "sales");

  @Autowired private MockMvc mvc;
  @Autowired private CountingApi api;
  @Autowired private IdempotencyStore store;

  private final String key = UUID.randomUUID().toString();

  @Test
  void answersARepeatedRequestWithoutCarryingItOutAgain() throws Exception {
    var first = send(key, "anna", SALES).andExpect(status().isCreated()).andReturn().getResponse();
    var again =
        send(key, "anna", SALES)
            .andExpect(status().isCreated())
            .andExpect(header().string("Idempotency-Replayed", "true"))
            .andReturn()
            .getResponse();
    assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
    assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
    assertThat(again.getContentType()).isEqualTo(first.getContentType());
  }

  @Test
  void refusesTheKeyOfAnotherRequest() throws Exception {
    send(key, "anna", SALES).andExpect(status().isCreated());
    send(key, "bert", SALES)
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("idempotency.key-reused"));
  }

  @Test
  void keepsTheKeysOfUsersApart() throws Exception {
    send(key, "anna", SALES).andExpect(status().isCreated());
    send(key, "bert", httpBasic("steward", "steward")).andExpect(status().isCreated());
  }

  @Test
  void letsARefusedRequestBeRepaired() throws Exception {
    send(key, "", SALES).andExpect(status().is(422)).andExpect(header().doesNotExist("Location"));
    send(key, "anna", SALES).andExpect(status().isCreated());
  }

  @Test
  void refusesAKeyThatIsNone() throws Exception {
    send("with space", "anna", SALES)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].field").value("Idempotency-Key"));
  }

  @Test
  void recognisesTheSameFiles() throws Exception {
    var first = upload("page one").getContentAsString();
    assertThat(upload("page one").getContentAsString()).isEqualTo(first);
    assertThat(upload("page two").getStatus()).isEqualTo(422);
  }

  @Test
  void tellsThatTheFirstRequestStillRuns() throws Exception {
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = clients.submit(() -> slow().andReturn().getResponse());
      assertThat(api.entered.await(20, TimeUnit.SECONDS)).isTrue();
      slow()
          .andExpect(status().isConflict())
          .andExpect(header().exists("Retry-After"))
          .andExpect(jsonPath("$.code").value("idempotency.running"));
      api.mayLeave.countDown();
      assertThat(first.get().getStatus()).isEqualTo(200);
    }
    slow().andExpect(header().string("Idempotency-Replayed", "true"));
  }

  @Test
  void takesOverARequestWhoseInstanceDied() {
    var lease = Duration.ofSeconds(20);
    var then = Instant.parse("2026-11-01T09:00:00Z");
    var request = new KeyedRequest("sales", key, new byte[32]);
    assertThat(store.claim(request, UUID.randomUUID(), then, lease)).isInstanceOf(Claim.Mine.class);
    assertThat(store.claim(request, UUID.randomUUID(), then.plusSeconds(10), lease))
        .isInstanceOf(Claim.Running.class);
    assertThat(store.claim(request, UUID.randomUUID(), then.plusSeconds(30), lease))
        .isInstanceOf(Claim.Mine.class);
  }

  private ResultActions slow() throws Exception {
    return mvc.perform(post("/api/v1/test-counts/slow").with(SALES).header("Idempotency-Key", key));
  }

  private ResultActions send(String withKey, String name, RequestPostProcessor user)
      throws Exception {
    return mvc.perform(
        post("/api/v1/test-counts")
            .with(user)
            .header("Idempotency-Key", withKey)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\":\"" + name + "\"}"));
  }

  private MockHttpServletResponse upload(String content) throws Exception {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    return mvc.perform(
            multipart("/api/v1/test-counts/files")
                .file(new MockMultipartFile("file", "scan.pdf", "application/pdf", bytes))
                .with(SALES)
                .header("Idempotency-Key", key))
        .andReturn()
        .getResponse();
  }
}
