package nl.hangmap.capture.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.capture.worker.FileRefused.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenDocumentsTest {

  private static final PageWorkers WORKERS =
      TestWorkers.with("max-pages", "20", "max-bytes", "64MB");

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    WORKERS.close();
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("docx", WrittenFiles.docx()),
        Arguments.of("xlsx", WrittenFiles.xlsx(60)),
        Arguments.of("pptx", WrittenFiles.pptx()),
        Arguments.of("odt", WrittenFiles.odt()),
        Arguments.of("ods", WrittenFiles.ods()),
        Arguments.of("odp", WrittenFiles.odp()),
        Arguments.of("rtf", WrittenFiles.rtf()),
        Arguments.of("txt", WrittenFiles.text()),
        Arguments.of("html", WrittenFiles.html("")),
        Arguments.of("eml", WrittenFiles.eml(Map.of())),
        Arguments.of("msg", WrittenFiles.msg("a.txt", WrittenFiles.text())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void laysTheTextOutOnPagesThatAreNotReadAgain(String kind, byte[] document) throws Exception {
    OpenedFile opened = open(kind, document);

    assertThat(words(opened)).contains("offerte", "2026-0417", "één");
    assertThat(opened.pages()).allMatch(page -> page.bornText() != null);
    assertThat(opened.pages().getFirst().image().colour()).isNotEqualTo(PageImage.Colour.BITONAL);
  }

  @Test
  void saysWhatItFound() throws Exception {
    assertThat(open("a", WrittenFiles.docx()).mediaType()).endsWith("wordprocessingml.document");
    assertThat(open("b", WrittenFiles.ods()).mediaType()).endsWith("opendocument.spreadsheet");
    assertThat(open("c", WrittenFiles.text()).mediaType()).isEqualTo("text/plain");
    assertThat(open("d", WrittenFiles.eml(Map.of())).mediaType()).isEqualTo("message/rfc822");
  }

  @Test
  void showsTablesAndPicturesOfADocument() throws Exception {
    OpenedFile opened = open("docx", WrittenFiles.docx());
    assertThat(words(opened)).contains("1.249,50");
    PageImage page = opened.pages().getFirst().image();
    var image = javax.imageio.ImageIO.read(page.file().toFile());
    long dark = 0;
    for (int y = 0; y < image.getHeight(); y += 4) {
      for (int x = 0; x < image.getWidth(); x += 4) {
        dark += (image.getRGB(x, y) & 0xFF) < 40 ? 1 : 0;
      }
    }
    assertThat(dark).as("the picture of 60 by 40 points, a third of it white").isGreaterThan(1000);
  }

  @Test
  void beginsANewPageForEachSlideAndLaysSheetsAcross() throws Exception {
    assertThat(open("pptx", WrittenFiles.pptx()).pages()).hasSize(2);
    PageImage sheet = open("xlsx", WrittenFiles.xlsx(200)).pages().get(2).image();
    assertThat(sheet.width()).isGreaterThan(sheet.height());
  }

  @Test
  void givesTheAttachmentsOfAMessageAsFiles() throws Exception {
    var attachments = new LinkedHashMap<String, byte[]>();
    attachments.put("offerte.pdf", "%PDF-1.7 niets".getBytes(StandardCharsets.US_ASCII));
    attachments.put("brief.docx", WrittenFiles.docx());
    OpenedFile opened = open("eml", WrittenFiles.eml(attachments));

    assertThat(opened.attachments())
        .extracting(MessagePart::name)
        .containsExactly("offerte.pdf", "brief.docx");

    assertThat(words(opened))
        .contains("\"Jan", "<jan@voorbeeld.nl>", "één", "brief.docx")
        .doesNotContain("letters");

    OpenedFile outlook = open("msg", WrittenFiles.msg("klacht.txt", WrittenFiles.text()));
    assertThat(outlook.attachments().getFirst().name()).isEqualTo("klacht.txt");
    assertThat(outlook.attachments().getFirst().file()).hasBinaryContent(WrittenFiles.text());
    assertThat(words(outlook)).contains("Klacht", "Vries", "post@voorbeeld.nl");
  }

  @Test
  void aMessageThatSaysNothingHasNoPageOfItsOwn() throws Exception {
    var carrier =
        """
        From: scanner@voorbeeld.nl
        Subject: Scan
        Content-Type: multipart/mixed; boundary=g

        --g
        Content-Type: text/plain

        \s
        --g
        Content-Type: application/pdf; name=scan.pdf

        %PDF-1.7
        --g--
        """;
    OpenedFile opened = open("eml", carrier.getBytes(StandardCharsets.US_ASCII));
    assertThat(opened.pages()).isEmpty();
    assertThat(opened.attachments()).hasSize(1);
  }

  @Test
  void asksNobodyForAnything() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      var address = "http://127.0.0.1:" + server.getLocalPort();
      var file = folder.resolve("geheim.txt");
      Files.writeString(file, "geheim");
      open(
          "html",
          WrittenFiles.html(
              "<img src='%1$s/a.png'><link rel=stylesheet href='%1$s/b.css'><img src='%2$s'>"
                      .formatted(address, file.toUri())
                  + "<iframe src='%s/c'></iframe><style>@import '%s/d.css';</style>"
                      .formatted(address, address)));
      var entity =
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s/e\">"
              + "<!ENTITY f SYSTEM \"%s\">]>";
      var odt = new String(WrittenFiles.odt(), StandardCharsets.ISO_8859_1);
      assertThat(odt).isNotEmpty();
      var entries = new LinkedHashMap<String, String>();
      entries.put("mimetype", "application/vnd.oasis.opendocument.text");
      entries.put(
          "content.xml",
          entity.formatted(address, file.toUri())
              + "<office:document-content "
              + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
              + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
              + "<office:text><text:p>hier &e; en &f;</text:p></office:text></office:body>"
              + "</office:document-content>");
      var outcome = opened("odt", WrittenFiles.zip(entries));
      if (outcome instanceof Done<OpenedFile>(OpenedFile done)) {
        assertThat(words(done)).doesNotContain("geheim");
      }
      org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void saysWhyItRefuses() throws Exception {
    assertThat(reason(WrittenFiles.encrypted(WrittenFiles.docx()))).isEqualTo(Reason.ENCRYPTED);
    byte[] docx = WrittenFiles.docx();
    assertThat(reason(Arrays.copyOf(docx, docx.length / 2))).isEqualTo(Reason.TRUNCATED);
    assertThat(reason(WrittenFiles.zip(Map.of("a.txt", "a")))).isEqualTo(Reason.NOT_SUPPORTED);
    var bomb = new LinkedHashMap<String, String>();
    bomb.put("mimetype", "application/vnd.oasis.opendocument.text");
    bomb.put("content.xml", " ".repeat(70_000_000));
    assertThat(reason(WrittenFiles.zip(bomb))).isEqualTo(Reason.TOO_LARGE);
    bomb.put("content.xml", "<stuk");
    assertThat(reason(WrittenFiles.zip(bomb))).isEqualTo(Reason.DAMAGED);
    assertThat(reason(("a".repeat(99) + "\n").repeat(5_000).getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(WrittenFiles.html("<table><tr><td>".repeat(20_000))))
        .isEqualTo(Reason.DAMAGED);
    assertThat(reason(WrittenFiles.html("<table><tr><td>".repeat(60)))).isNull();
    assertThat(reason(new byte[] {1, 2, 3, 4, 0, 7})).isEqualTo(Reason.NOT_SUPPORTED);
    byte[] ole = Arrays.copyOf(WrittenFiles.msg("a", docx), 1500);
    assertThat(reason(ole)).isEqualTo(Reason.DAMAGED);
  }

  private OpenedFile open(String name, byte[] content) throws IOException {
    return opened(name, content).orThrow();
  }

  private Outcome<OpenedFile> opened(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("file-" + name), content);
    return WORKERS.open(file, Files.createTempDirectory(folder, "pages"));
  }

  private @org.jspecify.annotations.Nullable Reason reason(byte[] content) throws IOException {
    return opened("x", content) instanceof FileRefused<OpenedFile>(Reason reason, String _)
        ? reason
        : null;
  }

  private static java.util.List<String> words(OpenedFile opened) {
    return opened.pages().stream()
        .flatMap(page -> Objects.requireNonNull(page.bornText()).read().words().stream())
        .map(Word::text)
        .collect(Collectors.toList());
  }
}
