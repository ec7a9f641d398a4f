package nl.hangmap.content.web;

import static nl.hangmap.content.ContentFixture.pdf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import nl.hangmap.content.ContentFixture;
import nl.hangmap.storage.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/// The whole application on an S3 server that goes away.
@HangmapTest
@DirtiesContext
class ObjectStoreAwayTest {

  private static final S3Server SERVER = S3Server.start();

  @Autowired private MockMvc mvc;
  @Autowired private ContentFixture fixture;

  @DynamicPropertySource
  static void useTheServer(DynamicPropertyRegistry settings) {
    settings.add("hangmap.storage.s3.endpoint", SERVER::endpoint);
    settings.add("hangmap.storage.s3.access-key", () -> S3Server.ACCESS_KEY);
    settings.add("hangmap.storage.s3.secret-key", () -> S3Server.SECRET_KEY);
  }

  @AfterAll
  static void stopServer() {
    SERVER.close();
  }

  @Test
  void saysThatTheStoreIsAwayAndLosesNothing() throws Exception {
    var quote = fixture.aQuote();
    var address = "/api/v1/documents/" + quote + "/content";
    var sales = httpBasic("sales", "sales");
    mvc.perform(put(address).content(pdf("kept in S3")).with(sales))
        .andExpect(status().isCreated());
    mvc.perform(get(address).header("Range", "bytes=9-12").with(sales))
        .andExpect(content().string("kept"));
    mvc.perform(get("/actuator/health")).andExpect(status().isOk());
    SERVER.close();
    mvc.perform(put(address).content(pdf("lost?")).with(sales))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().exists("Retry-After"))
        .andExpect(jsonPath("$.code").value("storage.unavailable"));
    mvc.perform(get(address).header("Accept-Language", "nl").with(sales))
        .andExpect(status().isServiceUnavailable())
        .andExpect(jsonPath("$.detail").value(containsString("nu niet bereikbaar")));
    mvc.perform(get("/actuator/health")).andExpect(status().isServiceUnavailable());
    var mailroom = httpBasic("mailroom", "mailroom");
    mvc.perform(
            multipart("/api/v1/batches")
                .file(new MockMultipartFile("file", "a.pdf", null, pdf("a batch")))
                .with(mailroom))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().exists("Retry-After"))
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.code").value("storage.unavailable"));
    mvc.perform(get("/api/v1/batches").with(mailroom))
        .andExpect(jsonPath("$.items[?(@.channel=='API')]").isEmpty());
    mvc.perform(get("/api/v1/documents/" + quote + "/versions").with(sales))
        .andExpect(jsonPath("$.items.length()").value(1));
  }
}
