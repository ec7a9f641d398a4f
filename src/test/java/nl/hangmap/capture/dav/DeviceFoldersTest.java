package nl.hangmap.capture.dav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.sardine.DavResource;
import com.github.sardine.Sardine;
import com.github.sardine.SardineFactory;
import com.github.sardine.impl.SardineException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.hangmap.TestDatabase;
import nl.hangmap.access.Tokens;
import nl.hangmap.access.Users;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.BatchView;
import nl.hangmap.capture.Batches;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.FileState;
import nl.hangmap.capture.TestScans;
import nl.hangmap.kernel.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// A printer, played by a WebDAV client of another maker, against the running application.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"hangmap.demo=true", "hangmap.demo-data.customers=60"})
@ContextConfiguration(initializers = TestDatabase.class)
class DeviceFoldersTest {

  @LocalServerPort private int port;
  @Autowired private TestScans scans;
  @Autowired private Batches batches;
  @Autowired private Tokens tokens;
  @Autowired private Users users;
  @Autowired private Viewers viewers;
  @Autowired private DataFolder data;
  @Autowired private WaitingFiles waiting;
  @Autowired private JdbcClient database;

  private final String name = "scan-" + UUID.randomUUID() + ".pdf";
  private final Sardine printer = SardineFactory.begin("mailroom", "mailroom");

  @AfterEach
  void switchOff() throws IOException {
    printer.shutdown();
    database.sql("delete from access.sign_in_failure").update();
  }

  @Test
  void takesAFileInOnceItHasItsOwnName() throws IOException {
    printer.put(url("sales/quote/" + name + ".tmp"), scans.letter("Van de printer"));
    assertThat(names("sales/quote/")).contains(name + ".tmp");
    assertThat(taken()).isEmpty();

    printer.move(url("sales/quote/" + name + ".tmp"), url("sales/quote/" + name));

    var batch = batch();
    assertThat(batch.summary().channel()).isEqualTo(Channel.DAV);
    assertThat(batch.summary().receivedBy()).isEqualTo("mailroom");
    assertThat(batch.type()).isEqualTo("quote");
    assertThat(batch.department()).isEqualTo("sales");
    assertThat(printer.exists(url("sales/quote/" + name))).isTrue();
    assertThat(printer.exists(url("sales/quote/" + name + ".tmp"))).isFalse();
    scans.waitFor(batch.summary().id());
  }

  @Test
  void takesAFileInAtOnceAndTheSameAgainOnce() throws IOException {
    var scan = scans.letter("Meteen");
    printer.put(url(name), scan);
    printer.put(url(name), scan);
    assertThat(taken()).hasSize(1);
    assertThat(printer.list(url("")))
        .filteredOn(entry -> entry.getName().equals(name))
        .singleElement()
        .satisfies(entry -> assertThat(entry.getContentLength()).isEqualTo(scan.length));
    printer.put(url(name), scans.letter("Een andere scan onder dezelfde naam"));
    assertThat(taken()).hasSize(2);
    printer.delete(url(name));
    assertThat(printer.exists(url(name))).isFalse();
  }

  @Test
  void showsTypesAndDepartmentsAsFolders() throws IOException {
    assertThat(names("")).contains("sales", "quote", "complaint");
    assertThat(names("sales/")).contains("quote").doesNotContain("care");
    assertThat(names("quote/")).contains("sales").doesNotContain("order");
    assertThat(status("MKCOL", "quote/sales/", "")).isEqualTo(405);
    assertThat(status("MKCOL", "ofertes/", "")).isEqualTo(403);
    refused(409, () -> printer.put(url("ofertes/" + name), scans.letter("Nergens")));
    refused(409, () -> printer.put(url("quote"), scans.letter("Een map")));
    assertThat(status("DELETE", "quote/", "")).isEqualTo(403);
    assertThat(taken()).isEmpty();
  }

  @Test
  void aTokenIsThePasswordOfADevice() throws IOException {
    var mailroom = users.viewer("mailroom").orElseThrow();
    var secret = viewers.as(mailroom, () -> tokens.create("Printer", 30)).secret();
    var device = SardineFactory.begin("mailroom", secret);
    device.put(url(name), scans.letter("Met een token"));
    assertThat(taken()).hasSize(1);
    refused(401, () -> SardineFactory.begin("admin", secret).list(url("")));
    refused(401, () -> SardineFactory.begin("mailroom", secret + "x").list(url("")));
    refused(401, () -> SardineFactory.begin().list(url("")));
    device.shutdown();
  }

  @Test
  void wrongPasswordsAreSlowedDownAndTokensAreTriedNoFaster() {
    for (var secret : List.of("verkeerd", "hm_verkeerd")) {
      var nobody = UUID.randomUUID().toString();
      refused(401, () -> SardineFactory.begin(nobody, secret).list(url("")));
      int status = 401;
      for (int attempt = 0; attempt < 30 && status == 401; attempt++) {
        status = statusAs(nobody + ":" + secret);
      }
      assertThat(status).as(secret).isEqualTo(429);
      database.sql("delete from access.sign_in_failure").update();
    }
  }

  @Test
  void whoMayNotHandInMayNotLookEither() {
    var other = SardineFactory.begin("privacy", "privacy");
    refused(403, () -> other.list(url("")));
    refused(403, () -> other.put(url(name), scans.letter("Mag niet")));
    assertThat(taken()).isEmpty();
  }

  @Test
  void aUserSeesNothingOfOthers() throws IOException {
    printer.put(url(name + ".tmp"), scans.letter("Van mij"));
    var other = SardineFactory.begin("sales", "sales");
    assertThat(other.exists(url(name + ".tmp"))).isFalse();
    refused(404, () -> other.move(url(name + ".tmp"), url(name)));
    other.shutdown();
    printer.delete(url(name + ".tmp"));
    assertThat(taken()).isEmpty();
  }

  @Test
  void aFileOfAWrongKindIsKeptAndSaysWhy() throws IOException {
    printer.put(url(name), new byte[] {0x7f, 'E', 'L', 'F', 1, 1, 1, 0, 0, 0});
    scans.waitFor(batch().summary().id());
    assertThat(batch().files().getFirst().state()).isEqualTo(FileState.REFUSED);
  }

  @Test
  void whatBreaksOffBecomesNoDocument() throws IOException {
    var incoming = data.folder("dav/.incoming");
    try (var socket = new Socket("localhost", port)) {
      var head =
          """
          PUT /dav/%s HTTP/1.1\r
          Host: localhost\r
          Authorization: Basic %s\r
          Content-Length: 100000\r
          \r
          %%PDF-1.7 en verder niets\
          """
              .formatted(name, basic("mailroom:mailroom"));
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().flush();
      await().atMost(Duration.ofMinutes(1)).until(() -> !isEmpty(incoming));
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> isEmpty(incoming));
    assertThat(printer.exists(url(name))).isFalse();
    assertThat(taken()).isEmpty();
  }

  @Test
  void aDeviceLocksWhatItWrites() throws IOException {
    var token = printer.lock(url(name));
    assertThat(token).startsWith("urn:uuid:");
    assertThat(taken()).as("a name without bytes is no scan").isEmpty();
    refused(423, () -> SardineFactory.begin("mailroom", "mailroom").put(url(name), new byte[1]));
    assertThat(status("PUT", name, "%PDF- met sleutel", "If", "(<" + token + ">)")).isEqualTo(204);
    assertThat(taken()).hasSize(1);
    printer.unlock(url(name), token);
    printer.delete(url(name));
    assertThat(status("UNLOCK", name, "", "Lock-Token", "<" + token + ">")).isEqualTo(409);
  }

  @Test
  void saysWhatItCanDo() throws IOException {
    var answer = send("OPTIONS", "", "");
    assertThat(answer.headers().firstValue("DAV")).contains("1, 2");
    assertThat(status("PROPFIND", "", "", "Depth", "infinity")).isEqualTo(403);
    assertThat(send("PROPFIND", "", "", "Depth", "0").body()).contains("<D:collection/>");
    assertThat(status("COPY", name, "")).isEqualTo(405);
    assertThat(status("GET", "", "")).isEqualTo(200);
    assertThat(status("GET", "geen.pdf", "")).isEqualTo(404);
    assertThat(status("PUT", "..%2f" + name, "x")).isEqualTo(400);
  }

  @Test
  void whatIsNeverRenamedIsTakenInAnyway() throws IOException {
    printer.put(url("care/~" + name), scans.letter("Vergeten"));
    printer.put(url("care/._" + name), "van een Mac".getBytes(UTF_8));
    var folder = data.folder("dav").resolve("mailroom/care");
    for (var file : List.of("~" + name, "._" + name)) {
      Files.setLastModifiedTime(folder.resolve(file), FileTime.fromMillis(0));
    }
    waiting.takeIn();
    waiting.takeIn();
    assertThat(taken()).hasSize(1);
    assertThat(batch().department()).isEqualTo("care");
    assertThat(folder.resolve("~" + name)).doesNotExist();
    assertThat(folder.resolve("._" + name)).doesNotExist();
  }

  /// Something a client is refused.
  private interface Attempt {
    void run() throws IOException;
  }

  private static void refused(int status, Attempt attempt) {
    assertThatExceptionOfType(SardineException.class)
        .isThrownBy(attempt::run)
        .satisfies(refusal -> assertThat(refusal.getStatusCode()).isEqualTo(status));
  }

  private String url(String path) {
    return "http://localhost:" + port + "/dav/" + path;
  }

  private List<String> names(String folder) throws IOException {
    return printer.list(url(folder)).stream().map(DavResource::getName).toList();
  }

  /// The batches of this test's file.
  private List<Long> taken() {
    return database
        .sql(
            """
            select b.id from capture.batch b join capture.file f on f.batch_id = b.id
            where f.name like :name order by b.id
            """)
        .param("name", "%" + name)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private BatchView batch() {
    var mailroom = users.viewer("mailroom").orElseThrow();
    return viewers.as(mailroom, () -> batches.get(taken().getFirst()));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private int status(String method, String path, String body, String... headers) {
    return send(method, path, body, headers).statusCode();
  }

  private int statusAs(String credentials) {
    return send("PROPFIND", "", "", "Authorization", "Basic " + basic(credentials)).statusCode();
  }

  private java.net.http.HttpResponse<String> send(
      String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Authorization", "Basic " + basic("mailroom:mailroom"));
    if (headers.length > 0) {
      request.setHeader(headers[0], headers[1]);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static String basic(String credentials) {
    return Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }
}
