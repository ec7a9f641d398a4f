package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.capture.worker.WrittenFiles;
import nl.hangmap.content.Contents;
import nl.hangmap.content.RenditionKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class WrittenToFileTest {

  @Autowired private Intake intake;
  @Autowired private Contents contents;

  @Test
  void filesAnOfficeDocumentWithItsTextAndKeepsItByteForByte() throws IOException {
    var customer = intake.customer("Kantoor B.V.");
    var docx = WrittenFiles.docx("OFFERTE 2026-31415", WrittenFiles.SENTENCE);
    var batch =
        intake.done(intake.receiveFor(customer, "quote", new ScannedFile("offerte.docx", docx)));
    var document = Objects.requireNonNull(batch.documents().getFirst().document());
    assertThat(bytes(document, RenditionKind.ORIGINAL)).isEqualTo(docx);
    assertThat(mediaType(document)).endsWith("wordprocessingml.document");
    assertThat(text(document)).contains("OFFERTE 2026-31415").contains("voor één jaar");
    assertThat(bytes(document, RenditionKind.ARCHIVE))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(intake.system(() -> intake.documents.get(document)).keyPoints())
        .containsEntry("number", "2026-31415");
  }

  @Test
  void makesOneDocumentOfAMessageAndOneOfEachAttachment() throws IOException {
    var customer = intake.customer("Bericht B.V.");
    var quote = intake.quote(customer);
    var attachments = new LinkedHashMap<String, byte[]>();
    attachments.put(
        "scan.pdf", ScannedFile.pdf("scan.pdf", Sheet.of("Scan").with(quote.id())).bytes());
    attachments.put("stuk.bin", new byte[] {0, 1, 2, 3});
    attachments.put("oud.msg", WrittenFiles.msg("bijlage.txt", WrittenFiles.text()));
    var eml = WrittenFiles.eml(attachments);
    var batch =
        intake.done(
            intake.receiveFor(customer, "correspondence", new ScannedFile("vraag.eml", eml)));
    assertThat(batch.files())
        .extracting(FileView::name)
        .containsExactly("vraag.eml", "scan.pdf", "stuk.bin", "oud.msg", "bijlage.txt");
    assertThat(batch.files().get(2).problem()).isEqualTo(FileProblem.NOT_SUPPORTED);
    assertThat(batch.documents()).hasSize(4);
    var message = Objects.requireNonNull(batch.documents().getFirst().document());
    assertThat(bytes(message, RenditionKind.ORIGINAL)).isEqualTo(eml);
    assertThat(mediaType(message)).isEqualTo("message/rfc822");
    assertThat(text(message)).contains("jan@voorbeeld.nl").contains("scan.pdf, stuk.bin, oud.msg");
    assertThat(batch.documents()).extracting(FoundDocument::document).contains(quote.id());
  }

  @Test
  void doesNotFollowMessagesWithinMessagesWithoutEnd() {
    var inner = WrittenFiles.text();
    for (int depth = 0; depth < 5; depth++) {
      inner = WrittenFiles.msg("binnen-" + depth, inner);
    }
    var batch = intake.done(intake.receive(new ScannedFile("pop.msg", inner)));
    assertThat(batch.files()).hasSize(5);
    assertThat(batch.files().getLast().problem()).isEqualTo(FileProblem.NESTED);
  }

  @Test
  void namesWhatIsWrongWithAnOfficeDocument() {
    var docx = WrittenFiles.docx();
    var batch =
        intake.done(
            intake.receive(
                new ScannedFile("geheim.docx", WrittenFiles.encrypted(docx)),
                new ScannedFile("half.docx", docx).cutTo(docx.length / 2),
                new ScannedFile("los.zip", WrittenFiles.zip(Map.of("a", "b")))));
    assertThat(batch.files())
        .extracting(FileView::problem)
        .containsExactly(FileProblem.ENCRYPTED, FileProblem.TRUNCATED, FileProblem.NOT_SUPPORTED);
  }

  private String mediaType(Identifier document) {
    return intake.system(() -> contents.version(document, 1)).mediaType();
  }

  private String text(Identifier document) throws IOException {
    return new String(bytes(document, RenditionKind.TEXT), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Identifier document, RenditionKind kind) throws IOException {
    var content = intake.system(() -> contents.open(document, kind, null));
    try (var in = content.bytes()) {
      return in.readAllBytes();
    }
  }
}
