package nl.hangmap.capture.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import nl.hangmap.capture.TestScans;
import nl.hangmap.kernel.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

@HangmapTest
class UploadsTest {

  private static final RequestPostProcessor MAILROOM = httpBasic("mailroom", "mailroom");
  private static final RequestPostProcessor SALES = httpBasic("sales", "sales");

  @Autowired private MockMvc mvc;
  @Autowired private TestScans scans;
  @Autowired private DataFolder data;
  @Autowired private JdbcClient database;
  @Autowired private JsonMapper json;

  @Autowired private UploadSweep sweep;

  @AfterEach
  void tidy() {
    database.sql("delete from capture.upload_set").update();
  }

  @Test
  void aSetOfFilesSentInPiecesBecomesOneBatchOnce() throws Exception {
    var set = set("{\"oneStack\":true}");
    var first = scans.letter("Eerste brief");
    var one = upload(set, 1, "C:\\scans\\een.pdf", first.length);
    send(one, 0, Arrays.copyOf(first, 100)).andExpect(header().string("Upload-Offset", "100"));
    look(one).andExpect(header().string("Upload-Offset", "100"));
    mvc.perform(finish(set).with(MAILROOM))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("upload.not-whole"));
    send(one, 100, Arrays.copyOfRange(first, 100, first.length)).andExpect(status().isNoContent());
    var second = scans.letter("Tweede brief");
    send(upload(set, 2, "twee.pdf", second.length), 0, second).andExpect(status().isNoContent());
    upload(set, 3, "leeg.pdf", 0);

    var answer = mvc.perform(finish(set).with(MAILROOM)).andExpect(status().isAccepted());
    var again = mvc.perform(finish(set).with(MAILROOM)).andExpect(status().isAccepted());

    var batch = location(answer);
    assertThat(location(again)).isEqualTo(batch);
    mvc.perform(get(batch).with(MAILROOM))
        .andExpect(jsonPath("$.oneStack").value(true))
        .andExpect(jsonPath("$.files.length()").value(3))
        .andExpect(jsonPath("$.files[0].name").value("een.pdf"))
        .andExpect(jsonPath("$.files[0].bytes").value(first.length))
        .andExpect(jsonPath("$.files[1].name").value("twee.pdf"));
    assertThat(file(one)).doesNotExist();
    scans.waitFor(Long.parseLong(batch.substring("/api/v1/batches/".length())));
    mvc.perform(get(batch).with(MAILROOM)).andExpect(jsonPath("$.pages.received").value(2));
  }

  @Test
  void goesOnBehindWhatIsSafeAndNotBehindWhatAKilledProcessWrote() throws Exception {
    var set = set("{}");
    var scan = scans.letter("Halverwege");
    var one = upload(set, 1, "half.pdf", scan.length);
    send(one, 0, Arrays.copyOf(scan, 50)).andExpect(status().isNoContent());
    Files.write(file(one), "nooit bevestigd".getBytes(UTF_8), StandardOpenOption.APPEND);

    look(one).andExpect(header().string("Upload-Offset", "50"));
    send(one, 65, new byte[3])
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("upload.offset"));
    send(one, 50, Arrays.copyOfRange(scan, 50, scan.length)).andExpect(status().isNoContent());

    assertThat(Files.readAllBytes(file(one))).isEqualTo(scan);
  }

  @Test
  void theSameFileAskedForTwiceIsOneUploadAndALostOneBeginsAnew() throws Exception {
    var set = set("{}");
    var one = upload(set, 1, "een.pdf", 10);
    send(one, 0, new byte[4]).andExpect(status().isNoContent());
    assertThat(upload(set, 1, "een.pdf", 10)).isEqualTo(one);
    create(set, 1, "ander.pdf", 10, MAILROOM).andExpect(status().isConflict());
    Files.delete(file(one));
    look(one).andExpect(status().isNotFound());
    create(set, 1, "een.pdf", 10, MAILROOM).andExpect(header().string("Upload-Offset", "0"));
    look(one).andExpect(header().string("Upload-Offset", "0"));
  }

  @Test
  void takesNoMoreThanAFileHasNorThanIsAllowed() throws Exception {
    var set = set("{}");
    send(upload(set, 1, "kort.pdf", 3), 0, new byte[4])
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("upload.too-long"));
    create(set, 2, "groot.pdf", 2_000_000_000L, MAILROOM).andExpect(status().isContentTooLarge());
    for (int number = 3; number < 7; number++) {
      upload(set, number, "deel.pdf", 1_000_000_000L);
    }
    create(set, 7, "teveel.pdf", 1_000_000_000L, MAILROOM)
        .andExpect(jsonPath("$.code").value("upload.set-large"));
    create(set, 0, "nul.pdf", 1, MAILROOM).andExpect(jsonPath("$.code").value("upload.number"));
    for (int more = 1; more < 20; more++) {
      set("{}");
    }
    begin("{}", MAILROOM).andExpect(jsonPath("$.code").value("upload.sets-many"));
  }

  @Test
  void saysWhatIsWrongWithTheWishBeforeAnythingIsSent() throws Exception {
    begin("{\"type\":\"quoot\"}", MAILROOM)
        .andExpect(jsonPath("$.code").value("document.type-unknown"));
    begin("{\"customer\":\"NOBODY-7\"}", MAILROOM).andExpect(status().isNotFound());
  }

  @Test
  void anUploadIsItsSendersOwn() throws Exception {
    var set = set("{}");
    var one = upload(set, 1, "van-mij.pdf", 10);
    mvc.perform(head(one).header("Tus-Resumable", "1.0.0").with(SALES))
        .andExpect(status().isNotFound());
    mvc.perform(piece(one, 0, new byte[2]).with(SALES)).andExpect(status().isNotFound());
    mvc.perform(delete(one).header("Tus-Resumable", "1.0.0").with(SALES))
        .andExpect(status().isNotFound());
    create(set, 2, "erbij.pdf", 10, SALES).andExpect(status().isNotFound());
    mvc.perform(finish(set).with(SALES)).andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/upload-sets/" + set).with(SALES)).andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/upload-sets").with(SALES))
        .andExpect(jsonPath("$.items.length()").value(0));
    begin("{}", httpBasic("privacy", "privacy")).andExpect(status().isForbidden());
  }

  @Test
  void aPageNeedsItsTokenAgainstForgedRequests() throws Exception {
    mvc.perform(wish("{}").with(user("mailroom"))).andExpect(status().isForbidden());
    mvc.perform(wish("{}").with(user("mailroom")).with(csrf())).andExpect(status().isCreated());
  }

  @Test
  void speaksTheProtocolAsItIsWritten() throws Exception {
    mvc.perform(options("/api/v1/uploads").with(MAILROOM))
        .andExpect(status().isNoContent())
        .andExpect(header().string("Tus-Version", "1.0.0"))
        .andExpect(header().string("Tus-Extension", "creation,expiration,termination"))
        .andExpect(header().exists("Tus-Max-Size"));
    var one = upload(set("{}"), 1, "een.pdf", 10);
    mvc.perform(head(one).with(MAILROOM))
        .andExpect(status().isPreconditionFailed())
        .andExpect(header().string("Tus-Version", "1.0.0"));
    look(one)
        .andExpect(header().string("Tus-Resumable", "1.0.0"))
        .andExpect(header().string("Upload-Length", "10"))
        .andExpect(header().string("Cache-Control", "no-store"));
    mvc.perform(piece(one, 0, new byte[2]).contentType(MediaType.APPLICATION_PDF).with(MAILROOM))
        .andExpect(status().isUnsupportedMediaType());
    mvc.perform(delete(one).header("Tus-Resumable", "1.0.0").with(MAILROOM))
        .andExpect(status().isNoContent());
    look(one).andExpect(status().isNotFound());
  }

  @Test
  void whatNobodyGoesOnWithIsRemovedAfterSomeDays() throws Exception {
    var set = set("{}");
    var one = upload(set, 1, "oud.pdf", 10);
    send(one, 0, new byte[4]).andExpect(status().isNoContent());
    var fresh = upload(set("{}"), 1, "nieuw.pdf", 10);
    send(fresh, 0, new byte[4]).andExpect(status().isNoContent());
    database
        .sql(
            "update capture.upload_set set touched_at = now() - interval '4 days' where id ="
                + " ?::uuid")
        .param(set)
        .update();
    for (var file : new Path[] {file(one), file(fresh)}) {
      Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
    }

    sweep.sweep();

    look(one).andExpect(status().isNotFound());
    assertThat(file(one)).doesNotExist();
    look(fresh).andExpect(header().string("Upload-Offset", "4"));
  }

  private static MockHttpServletRequestBuilder wish(String body) {
    return post("/api/v1/upload-sets").contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private ResultActions begin(String body, RequestPostProcessor as) throws Exception {
    return mvc.perform(wish(body).with(as));
  }

  private String set(String body) throws Exception {
    var answer = begin(body, MAILROOM).andExpect(status().isCreated()).andReturn();
    return json.readTree(answer.getResponse().getContentAsString()).get("id").asString();
  }

  private ResultActions create(
      String set, int number, String name, long bytes, RequestPostProcessor as) throws Exception {
    var metadata =
        "set %s,number %s,filename %s"
            .formatted(encoded(set), encoded(Integer.toString(number)), encoded(name));
    return mvc.perform(
        post("/api/v1/uploads")
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", bytes)
            .header("Upload-Metadata", metadata)
            .with(as));
  }

  private String upload(String set, int number, String name, long bytes) throws Exception {
    return location(create(set, number, name, bytes, MAILROOM).andExpect(status().isCreated()));
  }

  private static String location(ResultActions answer) {
    return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("Location"));
  }

  private ResultActions send(String upload, long offset, byte[] bytes) throws Exception {
    return mvc.perform(piece(upload, offset, bytes).with(MAILROOM));
  }

  private static MockHttpServletRequestBuilder piece(String upload, long offset, byte[] bytes) {
    return patch(upload)
        .header("Tus-Resumable", "1.0.0")
        .header("Upload-Offset", offset)
        .contentType("application/offset+octet-stream")
        .content(bytes);
  }

  private ResultActions look(String upload) throws Exception {
    return mvc.perform(head(upload).header("Tus-Resumable", "1.0.0").with(MAILROOM));
  }

  private static MockHttpServletRequestBuilder finish(String set) {
    return post("/api/v1/upload-sets/" + set + "/batch");
  }

  private Path file(String upload) throws IOException {
    return data.folder("unfinished-uploads").resolve(upload.substring(upload.lastIndexOf('/') + 1));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
