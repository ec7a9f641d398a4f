package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.content.ContentUpload;
import nl.hangmap.content.Contents;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.filetracking.Archive;
import nl.hangmap.filetracking.NewFolder;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.storage.ContentStore;
import nl.hangmap.storage.Sha256;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class ScanToFileTest {

  @Autowired private Intake intake;
  @Autowired private Contents contents;
  @Autowired private ContentStore store;
  @Autowired private Archive archive;

  @Test
  void filesAStackOfDocumentsWhereTheirBarcodesSay() {
    var customer = intake.customer("Stapel B.V.");
    var first = intake.quote(customer);
    var second = intake.quote(customer);
    var batch =
        intake.taken(
            ScannedFile.pdf(
                "stapel.pdf",
                Sheet.of("Eerste bladzijde").with(first.id()),
                Sheet.of("Tweede bladzijde"),
                Sheet.separator(),
                Sheet.of("Heel wat anders").with(second.id())));
    assertThat(batch.summary().counts()).isEqualTo(new PageCounts(4, 3, 0, 0, 1, 0));
    assertThat(batch.summary().state()).isEqualTo(BatchState.DONE);
    assertThat(batch.documents())
        .extracting(FoundDocument::document)
        .containsExactly(first.id(), second.id());
    assertThat(text(first.id())).contains("Eerste bladzijde").contains("Tweede bladzijde");
    assertThat(text(second.id())).contains("Heel wat anders").doesNotContain("bladzijde");
  }

  @Test
  void makesArchiveTextAndThumbnailOfWhatItFiles() throws IOException {
    var document = intake.quote(intake.customer("Vormen B.V."));
    intake.taken(ScannedFile.pdf("vormen.pdf", Sheet.of("Goedemorgen").with(document.id())));
    var versions =
        intake.system(() -> contents.versions(document.id(), PageRequest.first())).items();
    assertThat(versions).hasSize(1);
    assertThat(versions.getFirst().renditions()).containsExactlyInAnyOrder(RenditionKind.values());
    assertThat(bytes(document.id(), RenditionKind.ARCHIVE))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void keepsTheVeryFileAsTheOriginalOfADocumentThatIsAWholeFile() throws IOException {
    var document = intake.quote(intake.customer("Origineel B.V."));
    var file =
        ScannedFile.tiff(
            "origineel.tif", Sheet.of("Blad 1").with(document.id()), Sheet.of("Blad 2"));
    var batch = intake.taken(file);
    assertThat(bytes(document.id(), RenditionKind.ORIGINAL)).isEqualTo(file.bytes());
    var hash = batch.files().getFirst().sha256();
    assertThat(batch.documents().getFirst().originals()).containsExactly(hash);
    try (var kept = store.get(hash)) {
      assertThat(kept.readAllBytes()).isEqualTo(file.bytes());
    }
  }

  @Test
  void keepsTheWholeStackUntouchedBesideTheDocumentsMadeOfIt() throws IOException {
    var customer = intake.customer("Heel B.V.");
    var first = intake.quote(customer);
    var second = intake.quote(customer);
    var file =
        ScannedFile.pdf(
            "heel.pdf", Sheet.of("A").with(first.id()), Sheet.of("B").with(second.id()));
    var batch = intake.taken(file);
    Sha256 hash = batch.files().getFirst().sha256();
    assertThat(batch.documents())
        .allSatisfy(found -> assertThat(found.originals()).containsExactly(hash));
    try (var kept = store.get(hash)) {
      assertThat(kept.readAllBytes()).isEqualTo(file.bytes());
    }
  }

  @Test
  void registersANewDocumentForTheCustomerNamedAtTheUpload() {
    var customer = intake.customer("Nieuw B.V.");
    var batch =
        intake.done(
            intake.receiveFor(
                customer, "quote", ScannedFile.pdf("q.pdf", Sheet.quote("2026-10867"))));
    var found = batch.documents().getFirst();
    assertThat(found.state()).isEqualTo(ItemState.FILED);
    var document =
        intake.system(() -> intake.documents.get(Objects.requireNonNull(found.document())));
    assertThat(document.customer()).isEqualTo(customer);
    assertThat(document.keyPoints()).containsEntry("number", "2026-10867");
  }

  @Test
  void recognisesTheTypeByItsWordsWhenOnlyTheCustomerIsNamed() {
    var customer = intake.customer("Woorden B.V.");
    var batch =
        intake.done(
            intake.receiveFor(customer, "", ScannedFile.pdf("q.pdf", Sheet.quote("2026-4711"))));
    assertThat(batch.documents().getFirst().type()).isEqualTo("quote");
    assertThat(batch.documents().getFirst().state()).isEqualTo(ItemState.FILED);
  }

  @Test
  void filesBehindACoverSheetInTheClientFileOfItsFolder() {
    var customer = intake.customer("Map van papier B.V.");
    var folder = intake.system(() -> archive.addFolder(new NewFolder(customer, "Offertes", null)));
    var batch =
        intake.taken(
            ScannedFile.pdf(
                "voorblad.pdf",
                Sheet.cover(folder.code()),
                Sheet.quote("2026-801"),
                Sheet.of("Vervolgblad")));
    assertThat(batch.summary().counts()).isEqualTo(new PageCounts(3, 2, 0, 0, 1, 0));
    var found = batch.documents().getFirst();
    assertThat(found.customer()).isEqualTo(customer.value());
    assertThat(document(found).title()).isEqualTo("Offerte 2026-801");
    assertThat(document(found).date()).isEqualTo(LocalDate.now(Clock.systemUTC()));
  }

  @Test
  void filesADocumentAlsoWhenAKeyPointIsNotFoundInIt() {
    var customer = intake.customer("Zonder nummer B.V.");
    var batch =
        intake.done(
            intake.receiveFor(
                customer, "quote", ScannedFile.pdf("q.pdf", Sheet.of("Offerte voor u"))));
    var found = batch.documents().getFirst();
    assertThat(found.state()).isEqualTo(ItemState.FILED);
    assertThat(document(found).keyPoints()).doesNotContainKey("number");
  }

  @Test
  void makesWhatIsMissingOfContentThatWasPutDirectly() throws Exception {
    var document = intake.quote(intake.customer("Rechtstreeks B.V."));
    var pdf = ScannedFile.pdf("direct.pdf", Sheet.of("Rechtstreeks geplaatst"));
    intake.system(
        () ->
            contents.put(
                document.id(),
                new ContentUpload(new ByteArrayInputStream(pdf.bytes()), "direct.pdf")));
    for (int attempt = 0; attempt < 600 && !isWhole(document.id()); attempt++) {
      Thread.sleep(100);
    }
    assertThat(text(document.id())).contains("Rechtstreeks geplaatst");
    var versions = intake.system(() -> contents.versions(document.id(), PageRequest.first()));
    assertThat(versions.items()).hasSize(1);
  }

  @Test
  void readsEveryKindOfFileThatScannersWrite() {
    var customer = intake.customer("Soorten B.V.");
    var sheet = Sheet.quote("2026-1");
    var batch =
        intake.done(
            intake.receiveFor(
                customer,
                "quote",
                ScannedFile.tiff("g4.tif", sheet),
                ScannedFile.image("jpg", "kleur.jpg", Sheet.quote("2026-200").colour()),
                ScannedFile.image("png", "grijs.png", Sheet.quote("2026-300").grey()),
                ScannedFile.image("tiff", "grijs.tiff", Sheet.quote("2026-400").grey())));
    assertThat(batch.files())
        .allSatisfy(file -> assertThat(file.state()).isEqualTo(FileState.SPLIT));
    assertThat(batch.summary().counts().filed()).isEqualTo(4);
  }

  @Test
  void doesNotLetAForeignBarcodeOnAPageChangeAnything() {
    var document = intake.quote(intake.customer("Vreemd B.V."));
    var batch =
        intake.taken(
            ScannedFile.pdf(
                "vreemd.pdf",
                Sheet.of("Met onze code").with(document.id()),
                Sheet.of("Met een vreemde code").with("https://example.org/8712345"),
                Sheet.of("Nog een").with("4006381333931")));
    assertThat(batch.documents())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.document()).isEqualTo(document.id());
              assertThat(found.pages()).isEqualTo(3);
            });
  }

  @Test
  void givesADocumentWithoutABarcodeBehindASeparatorToAPersonAndNotToTheOneBefore() {
    var document = intake.quote(intake.customer("Lek B.V."));
    var batch =
        intake.taken(
            ScannedFile.pdf(
                "lek.pdf",
                Sheet.of("Van de klant").with(document.id()),
                Sheet.separator(),
                Sheet.of("Van niemand")));
    assertThat(batch.documents()).hasSize(2);
    assertThat(batch.documents().get(1).state()).isEqualTo(ItemState.REVIEW);
    assertThat(Intake.reasons(batch.documents().get(1))).containsExactly("no-identifier");
    assertThat(batch.summary().counts()).isEqualTo(new PageCounts(3, 1, 1, 0, 1, 0));
  }

  @Test
  void asksAPersonAboutEveryDoubtWithItsReason() {
    var customer = intake.customer("Twijfel B.V.");
    var one = intake.quote(customer);
    var two = intake.quote(customer);
    var unknown = new Identifier(Kind.DOCUMENT, 9_999_999_000L);
    var batch =
        intake.taken(
            ScannedFile.pdf(
                "twijfel.pdf",
                Sheet.of("Twee").with(one.id()).with(two.id()),
                Sheet.separator(),
                Sheet.of("Verkeerd").with("D00000012343"),
                Sheet.separator(),
                Sheet.of("Onbekend").with(unknown)));
    assertThat(batch.documents())
        .extracting(found -> String.join(",", Intake.reasons(found)))
        .containsExactly("two-identifiers", "wrong-check", "identifier-unknown");
    assertThat(batch.summary().counts().inReview()).isEqualTo(3);
  }

  @Test
  void asksAPersonAboutWhatThePolicyKeepsOnPaper() {
    var customer = intake.customer("Papier B.V.");
    var contract = intake.document(customer, "contract", Map.of("number", "C-77"));
    var batch =
        intake.taken(ScannedFile.pdf("papier.pdf", Sheet.of("Contract").with(contract.id())));
    assertThat(Intake.reasons(batch.documents().getFirst())).containsExactly("static-document");
    var coupon =
        intake.done(
            intake.receiveFor(customer, "reply-coupon", ScannedFile.pdf("c.pdf", Sheet.of("Ja"))));
    assertThat(Intake.reasons(coupon.documents().getFirst())).containsExactly("static");
  }

  @Test
  void takesTheScanOfAPaperDocumentThatSomebodyAskedFor() {
    var customer = intake.customer("Gevraagd B.V.");
    var contract = intake.document(customer, "contract", Map.of("number", "C-78"));
    intake.system(() -> intake.documents.requestScan(contract.id()));
    var batch = intake.taken(ScannedFile.pdf("c.pdf", Sheet.of("Contract").with(contract.id())));
    assertThat(batch.documents().getFirst().document()).isEqualTo(contract.id());
  }

  @Test
  void letsADocumentGoOnInTheNextFileOfOneStack() {
    var document = intake.quote(intake.customer("Een stapel B.V."));
    var wish = new NewBatch(Channel.API, null, null, null, true, null);
    var batch =
        intake.done(
            intake.receive(
                wish,
                ScannedFile.image(
                    "png", "1.png", Sheet.of("Blad een").with(document.id()).bitonal()),
                ScannedFile.image("png", "2.png", Sheet.of("Blad twee").bitonal())));
    assertThat(batch.documents())
        .singleElement()
        .satisfies(found -> assertThat(found.files()).containsExactly("1.png", "2.png"));
    assertThat(text(document.id())).contains("een").contains("twee");
  }

  @Test
  void tellsWhenTheVerySameFileCameInBefore() {
    var file = ScannedFile.pdf("dubbel.pdf", Sheet.of("Dubbel " + System.nanoTime()));
    var first = intake.taken(file);
    var second = intake.taken(file);
    assertThat(first.files().getFirst().sameAs()).isNull();
    assertThat(second.files().getFirst().sameAs()).isEqualTo(first.summary().id());
  }

  private boolean isWhole(Identifier document) {
    return intake
            .system(() -> contents.versions(document, PageRequest.first()))
            .items()
            .getFirst()
            .renditions()
            .size()
        == RenditionKind.values().length;
  }

  private DocumentView document(FoundDocument found) {
    var id = Objects.requireNonNull(found.document());
    return intake.system(() -> intake.documents.get(id));
  }

  private String text(Identifier document) {
    try {
      return new String(bytes(document, RenditionKind.TEXT), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private byte[] bytes(Identifier document, RenditionKind kind) throws IOException {
    var rendition = intake.system(() -> contents.find(document, kind, null).rendition());
    try (var bytes = store.get(rendition.hash())) {
      return bytes.readAllBytes();
    }
  }
}
