package nl.hangmap.capture.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.BatchView;
import nl.hangmap.capture.Batches;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.FileState;
import nl.hangmap.capture.FileView;
import nl.hangmap.capture.Scratch;
import nl.hangmap.capture.mail.MailboxSettings.Security;
import nl.hangmap.capture.worker.PageWorkers;
import nl.hangmap.storage.ContentStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.unit.DataSize;

@HangmapTest
class MailboxesTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final byte[] PDF = "%PDF-1.7 niets".getBytes(US_ASCII);

  @Autowired private MessageTable ledger;
  @Autowired private MailboxTable mailboxes;
  @Autowired private Batches batches;
  @Autowired private PageWorkers workers;
  @Autowired private Scratch scratch;
  @Autowired private ContentStore store;
  @Autowired private Viewers viewers;
  @Autowired private JdbcClient database;
  @Autowired private MockMvc web;

  private final String name = "post-" + System.nanoTime() + "-" + COUNT.incrementAndGet();
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {setup(ServerSetup.PROTOCOL_IMAP), setup(ServerSetup.PROTOCOL_IMAPS)});
  private @Nullable GreenMailUser account;
  private long largest = 1_000_000;
  private boolean takeText;

  @BeforeEach
  void start() {
    server.start();
    account = server.setUser("post@voorbeeld.nl", "post", "geheim");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void takesAttachmentsAndKeepsTheMessage() throws Exception {
    var raw =
        Mail.from("\"Jan\" <jan@voorbeeld.nl>", "=?utf-8?Q?Offerte_=C3=A9=C3=A9n?=", name)
            .with("offerte.pdf", "application/pdf", PDF)
            .with("brief.docx", "application/octet-stream", "PK..".getBytes(US_ASCII))
            .bytes();
    deliver(raw);
    look();
    assertThat(inFolder("INBOX")).isEmpty();
    assertThat(inFolder("Hangmap")).hasSize(1);
    var batch = onlyBatch();
    assertThat(batch.summary().channel()).isEqualTo(Channel.MAIL);
    assertThat(batch.type()).isEqualTo("quote");
    assertThat(batch.department()).isEqualTo("sales");
    assertThat(batch.files())
        .extracting(FileView::name)
        .containsExactly("offerte.pdf", "brief.docx", "Offerte één.eml");
    var message = batch.files().getLast();
    assertThat(message.state()).isEqualTo(FileState.KEPT);
    try (var kept = store.get(message.sha256())) {
      assertThat(new String(kept.readAllBytes(), US_ASCII)).contains("Hierbij de stukken.");
    }
    web.perform(get("/capture/batches/" + batch.summary().id()).with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("jan@voorbeeld.nl")))
        .andExpect(content().string(containsString("Offerte één")));
    web.perform(get("/api/v1/batches/" + batch.summary().id()).with(user("mailroom")))
        .andExpect(jsonPath("$.mail.sender").value(containsString("jan@voorbeeld.nl")))
        .andExpect(jsonPath("$.mail.subject").value("Offerte één"));
  }

  @Test
  void takesWhatTheMessageSaysAsADocumentToo() throws Exception {
    takeText = true;
    deliver(Mail.from("jan@voorbeeld.nl", "Klacht", name).bytes());
    deliver(
        Mail.from("jan@voorbeeld.nl", "Vraag", "v" + name)
            .with("brief.txt", "text/plain", "Zie de brief.".getBytes(US_ASCII))
            .bytes());
    look();
    assertThat(outcomes()).containsExactly("TAKEN", "TAKEN");
    assertThat(inFolder("Hangmap")).hasSize(2);
    var files = files(batches().getLast());
    while (files.size() < 2) {
      Thread.sleep(100);
      files = files(batches().getLast());
    }
    assertThat(files).extracting(FileView::name).containsExactly("Vraag.eml", "brief.txt");
  }

  private List<FileView> files(long batch) {
    return viewers.as(Viewer.system("test"), () -> batches.get(batch)).files();
  }

  @Test
  void leavesNothingBehindWhenItDiedBeforeTheLedgerWasWritten() throws Exception {
    deliver(letter("een"));
    takeWithoutMoving();
    database.sql("delete from capture.mail_message where mailbox = ?").param(name).update();
    look();
    assertThat(batches()).hasSize(1);
    assertThat(outcomes()).containsExactly("TAKEN");
    assertThat(inFolder("Hangmap")).hasSize(1);
  }

  @Test
  void movesWhatWasTakenWhenItDiedBeforeTheMove() throws Exception {
    deliver(letter("een"));
    takeWithoutMoving();
    look();
    assertThat(batches()).hasSize(1);
    assertThat(inFolder("INBOX")).isEmpty();
    assertThat(inFolder("Hangmap")).hasSize(1);
  }

  @Test
  void takesTheSameMessageOnceThoughItsNumberChanged() throws Exception {
    deliver(letter("een"));
    look();
    deliver(letter("een"));
    look();
    assertThat(batches()).hasSize(1);
    assertThat(outcomes()).containsExactly("TAKEN", "REPEATED");
    assertThat(inFolder("INBOX")).isEmpty();
  }

  @Test
  void anotherMessageUnderTheSameMessageIdIsTaken() throws Exception {
    deliver(letter("een"));
    deliver(
        Mail.from("b@voorbeeld.nl", "Ander", "een@" + name)
            .with("ander.pdf", "application/pdf", "%PDF-1.7 anders".getBytes(US_ASCII))
            .bytes());
    look();
    assertThat(outcomes()).containsExactly("TAKEN", "TAKEN");
  }

  @Test
  void textAloneStaysInTheMailboxWithAFlag() throws Exception {
    deliver(Mail.from("a@voorbeeld.nl", "Klacht van " + name, "t@" + name).bytes());
    look();
    look();
    assertThat(outcomes()).containsExactly("NO_DOCUMENTS");
    assertThat(batches()).isEmpty();
    assertThat(inFolder("INBOX").getFirst().isSet(Flags.Flag.FLAGGED)).isTrue();
    web.perform(get("/capture/mailboxes").with(user("mailroom")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Klacht van " + name)));
    web.perform(get("/capture/mailboxes").with(user("sales"))).andExpect(status().isForbidden());
  }

  @Test
  void aMessageThatIsTooLargeStaysAndTheOthersGoOn() throws Exception {
    largest = 2_000;
    deliver(
        Mail.from("a@voorbeeld.nl", "Groot", "g@" + name)
            .with("groot.pdf", "application/pdf", new byte[4_000])
            .bytes());
    deliver(letter("klein"));
    look();
    assertThat(outcomes()).containsExactly("TOO_LARGE", "TAKEN");
    assertThat(inFolder("INBOX")).hasSize(1);
  }

  @Test
  void brokenMessagesHarmNoOther() throws Exception {
    deliver("geen kop\r\n\r\nen niets".getBytes(US_ASCII));
    deliver(
        "Content-Type: multipart/mixed\r\nSubject: =?x-niets?Q?=ZZ?=\r\n\r\n--a\r\n--a--\r\n"
            .getBytes(US_ASCII));
    var many = Mail.from("a@voorbeeld.nl", "Veel", "v@" + name);
    for (int part = 0; part < 600; part++) {
      many.raw("--grens\nContent-Type: image/png\n\nx");
    }
    deliver(many.bytes());
    deliver(
        Mail.from("a@voorbeeld.nl", "Base64", "b@" + name)
            .raw(
                """
                --grens
                Content-Type: application/pdf; name="half.pdf
                Content-Transfer-Encoding: base64

                %%%JVBERi0x#\
                """)
            .bytes());
    deliver(letter("goed"));
    look();
    assertThat(outcomes()).hasSize(5).contains("REFUSED").endsWith("TAKEN");
    assertThat(mailboxes.find(name, "").orElseThrow().problem()).isNull();
    assertThat(keptOriginals()).isEqualTo(5);
  }

  @Test
  void attachmentsOfForwardedMessagesAreTakenAndLogosAreNot() throws Exception {
    deliver(
        Mail.from("a@voorbeeld.nl", "Doorgestuurd", "d@" + name)
            .raw(
                """
                --grens
                Content-Type: message/rfc822

                Subject: Binnen
                Content-Type: multipart/related; boundary=in

                --in
                Content-Type: application/pdf; name=binnen.pdf

                %PDF-1.7 binnen
                --in
                Content-Type: image/png; name=logo.png

                logo
                --in--\
                """)
            .bytes());
    look();
    assertThat(onlyBatch().files())
        .extracting(file -> file.name() + " " + (file.state() == FileState.KEPT))
        .containsExactly("binnen.pdf false", "logo.png true", "Doorgestuurd.eml true");
  }

  @Test
  void aMailboxThatIsAwayIsTriedAgainAndItsStateIsSeen() throws Exception {
    deliver(letter("een"));
    look(settings(1, Security.NONE, "geheim"));
    assertThat(problem()).isEqualTo(MailProblem.AWAY);
    look(settings(server.getImap().getPort(), Security.NONE, "fout"));
    assertThat(problem()).isEqualTo(MailProblem.SIGN_IN);
    look();
    var state = mailboxes.find(name, "").orElseThrow();
    assertThat(state.problem()).isNull();
    assertThat(state.wellAt()).isNotNull();
    assertThat(state.taken()).isEqualTo(1);
  }

  @Test
  void aServerWhoseCertificateNobodyVouchesForGetsNoPassword() throws Exception {
    deliver(letter("een"));
    look(settings(server.getImaps().getPort(), Security.TLS, "geheim"));
    assertThat(problem()).isEqualTo(MailProblem.AWAY);
    look(settings(server.getImap().getPort(), Security.STARTTLS, "geheim"));
    assertThat(problem()).isEqualTo(MailProblem.AWAY);
    assertThat(batches()).isEmpty();
  }

  @Test
  void passwordsAreNotWrittenDown() {
    assertThat(settings(1, Security.TLS, "geheim").toString()).doesNotContain("geheim");
  }

  private static ServerSetup setup(String protocol) {
    var setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(20_000);
    return setup;
  }

  private byte[] letter(String id) {
    return Mail.from("a@voorbeeld.nl", "Brief", id + "@" + name)
        .with(id + ".pdf", "application/pdf", PDF)
        .bytes();
  }

  private void look() {
    look(settings(server.getImap().getPort(), Security.NONE, "geheim"));
  }

  private void look(MailboxSettings box) {
    var look = new MailboxLook(taking(), ledger, mailboxes, Clock.systemUTC());
    viewers.as(Viewer.system("test"), () -> look.into(name, box));
  }

  private void takeWithoutMoving() throws MessagingException, IOException {
    var box = settings(server.getImap().getPort(), Security.NONE, "geheim");
    try (var folder = ImapFolder.open(box)) {
      var letter = folder.from(1).getFirst();
      var place = new MessagePlace(name, "INBOX", folder.validity(), letter.uid());
      viewers.as(Viewer.system("test"), () -> take(place, box, letter, folder));
    }
  }

  private void take(MessagePlace place, MailboxSettings box, Letter letter, ImapFolder folder) {
    try {
      taking().take(place, box, letter, folder);
    } catch (MessagingException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private TakeMessage taking() {
    var settings = new MailSettings(Duration.ofMinutes(1), DataSize.ofBytes(largest), Map.of());
    return new TakeMessage(ledger, batches, workers, scratch, settings, Clock.systemUTC());
  }

  private MailboxSettings settings(int port, Security security, String password) {
    return new MailboxSettings(
        "127.0.0.1",
        port,
        security,
        "post",
        password,
        "INBOX",
        "Hangmap",
        "quote",
        "sales",
        takeText);
  }

  private void deliver(byte[] raw) throws MessagingException {
    requireNonNull(account)
        .deliver(
            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
  }

  private List<MimeMessage> inFolder(String folder) throws Exception {
    var found =
        server.getManagers().getImapHostManager().getFolder(requireNonNull(account), folder);
    return found == null
        ? List.of()
        : found.getMessages().stream().map(stored -> stored.getMimeMessage()).toList();
  }

  private MailProblem problem() {
    return requireNonNull(mailboxes.find(name, "").orElseThrow().problem());
  }

  private List<Long> batches() {
    return database
        .sql("select id from capture.batch where source_key like :ours order by id")
        .param("ours", "mail:" + name + "|%")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private BatchView onlyBatch() {
    assertThat(batches()).hasSize(1);
    return viewers.as(Viewer.system("test"), () -> batches.get(batches().getFirst()));
  }

  private List<String> outcomes() {
    return database
        .sql("select outcome from capture.mail_message where mailbox = ? order by id")
        .param(name)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private long keptOriginals() {
    return database
        .sql("select original from capture.mail_message where mailbox = ?")
        .param(name)
        .query((row, number) -> row.getBytes(1))
        .list()
        .stream()
        .filter(hash -> hash != null && store.exists(nl.hangmap.storage.Sha256.of(hash)))
        .count();
  }
}
