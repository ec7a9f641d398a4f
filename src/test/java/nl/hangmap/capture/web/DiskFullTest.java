package nl.hangmap.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import nl.hangmap.HangmapTest;
import nl.hangmap.capture.TestScans;
import nl.hangmap.content.ContentFixture;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.storage.ContentStore;
import nl.hangmap.storage.Sha256;
import nl.hangmap.storage.SmallDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The whole application while the disk of its store is full, and afterwards.
@HangmapTest
@Import(SmallDisk.class)
@DirtiesContext
class DiskFullTest {

  private static final RequestPostProcessor MAILROOM = httpBasic("mailroom", "mailroom");

  @Autowired private MockMvc mvc;
  @Autowired private SmallDisk disk;
  @Autowired private TestScans scans;
  @Autowired private ContentFixture fixture;
  @Autowired private ContentStore store;
  @Autowired private DataFolder data;

  @AfterEach
  void makeRoom() {
    disk.isEmptied();
  }

  @Test
  void refusesABatchSayingWhatToDoKeepsNothingOfItAndTakesItOnceThereIsRoom() throws Exception {
    var before = objects();
    int batches = batches();
    disk.hasRoomFor(1);
    handIn("Vol")
        .andExpect(status().is(507))
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.status").value(507))
        .andExpect(jsonPath("$.code").value("storage.full"))
        .andExpect(jsonPath("$.detail").value(containsString("Vraag de beheerder om meer ruimte")));
    assertThat(batches()).isEqualTo(batches);
    awaitNothingSpooled();
    disk.isEmptied();
    var location = handIn("Vol").andExpect(status().isAccepted()).andReturn().getResponse();
    scans.waitFor(number(String.valueOf(location.getHeader("Location"))));
    assertThat(batches()).isEqualTo(batches + 1);
    assertThat(objects()).hasSizeGreaterThan(before.size());
  }

  @Test
  void saysOnThePageThatNothingWasKept() throws Exception {
    disk.hasRoomFor(0);
    mvc.perform(
            multipart("/capture")
                .file(new MockMultipartFile("files", "a.pdf", null, scans.letter("Op de pagina")))
                .header("Accept-Language", "nl")
                .with(user("mailroom"))
                .with(csrf()))
        .andExpect(status().is(507))
        .andExpect(content().string(containsString("De opslag van documenten is vol")));
  }

  @Test
  void refusesContentKeepsNoVersionOfItAndTakesItOnceThereIsRoom() throws Exception {
    var quote = fixture.aQuote();
    var address = "/api/v1/documents/" + quote + "/content";
    var bytes = scans.letter("Inhoud van " + quote);
    var before = objects();
    disk.hasRoomFor(0);
    mvc.perform(put(address).content(bytes).with(MAILROOM))
        .andExpect(status().is(507))
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.code").value("storage.full"));
    assertThat(objects()).isEqualTo(before);
    awaitNothingSpooled();
    mvc.perform(get("/api/v1/documents/" + quote + "/versions").with(MAILROOM))
        .andExpect(jsonPath("$.items.length()").value(0));
    disk.isEmptied();
    mvc.perform(put(address).content(bytes).with(MAILROOM)).andExpect(status().isCreated());
    mvc.perform(get(address).with(MAILROOM)).andExpect(content().bytes(bytes));
    awaitRenditions("/api/v1/documents/" + quote + "/versions");
  }

  @Test
  void goesOnWithABatchByItselfWhenTheDiskFilledUpDuringTheWork() throws Exception {
    int refused = disk.refused();
    disk.hasRoomFor(2);
    var answer = handIn("Onderweg").andExpect(status().isAccepted()).andReturn().getResponse();
    var location = String.valueOf(answer.getHeader("Location"));
    while (disk.refused() == refused) {
      Thread.sleep(50);
    }
    mvc.perform(get(location).with(MAILROOM)).andExpect(jsonPath("$.state").value("PROCESSING"));
    disk.isEmptied();
    scans.waitFor(number(location));
    mvc.perform(get(location).with(MAILROOM))
        .andExpect(jsonPath("$.files[0].state").value("SPLIT"))
        .andExpect(jsonPath("$.pages.inReview").value(2));
  }

  private ResultActions handIn(String words) throws Exception {
    return mvc.perform(
        multipart("/api/v1/batches")
            .file(new MockMultipartFile("one", "een.pdf", null, scans.letter(words + " een")))
            .file(new MockMultipartFile("two", "twee.pdf", null, scans.letter(words + " twee")))
            .header("Accept-Language", "nl")
            .with(MAILROOM));
  }

  private int batches() throws Exception {
    var list = mvc.perform(get("/api/v1/batches").with(MAILROOM)).andReturn().getResponse();
    return list.getContentAsString().split("\"receivedBy\"", -1).length - 1;
  }

  private static long number(String location) {
    return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
  }

  private List<Sha256> objects() {
    return store.list(null, 1000);
  }

  /// What is on its way for another reason is gone in a moment; what was left behind is not.
  private void awaitNothingSpooled() throws Exception {
    var left = List.of("");
    for (int look = 0; look < 300 && !left.isEmpty(); look++) {
      try (var files = Files.list(data.folder("objects/incoming"))) {
        left = files.map(file -> file.getFileName().toString()).toList();
      }
      Thread.sleep(left.isEmpty() ? 0 : 100);
    }
    assertThat(left).isEmpty();
  }

  private void awaitRenditions(String versions) throws Exception {
    for (int look = 0; look < 900; look++) {
      var answer = mvc.perform(get(versions).with(MAILROOM)).andReturn().getResponse();
      if (answer.getContentAsString().toUpperCase(Locale.ROOT).contains("ARCHIVE")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive copy is made");
  }
}
