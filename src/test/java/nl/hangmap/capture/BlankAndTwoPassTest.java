package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Users;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.content.Contents;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.storage.ContentStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class BlankAndTwoPassTest {

  @Autowired private Intake intake;
  @Autowired private BlankPages blanks;
  @Autowired private Review review;
  @Autowired private Contents contents;
  @Autowired private ContentStore store;
  @Autowired private Users users;

  @Test
  void leavesBlankBacksOutAndCountsThem() throws IOException {
    var document = intake.quote(intake.customer("Achterkant B.V."));
    var file =
        ScannedFile.pdf(
            "dubbel.pdf",
            Sheet.of("Voorkant een").with(document.id()),
            Sheet.blank(),
            Sheet.of("Voorkant twee"),
            Sheet.blank());
    var batch = intake.taken(file);
    assertThat(batch.summary().counts()).isEqualTo(new PageCounts(4, 2, 0, 0, 0, 2, 0));
    assertThat(batch.documents().getFirst().pages()).isEqualTo(2);
    assertThat(text(document.id())).contains("Voorkant een").contains("Voorkant twee");
    assertThat(batch.blanks()).extracting(BlankPage::number).containsExactly(2, 4);
    assertThat(bytes(document.id(), RenditionKind.ORIGINAL)).isEqualTo(file.bytes());
  }

  @Test
  void bringsABlankPageBackIntoItsDocumentInReview() {
    var batch =
        intake.taken(
            ScannedFile.pdf(
                "vraag.pdf", Sheet.of("Zonder code"), Sheet.blank(), Sheet.of("Nog een")));
    assertThat(batch.summary().counts()).isEqualTo(new PageCounts(3, 0, 2, 0, 0, 1, 0));
    long item = batch.documents().getFirst().id();
    long page = batch.blanks().getFirst().id();
    long number = batch.summary().id();
    assertThat(intake.<Long>system(() -> blanks.bringBack(number, page))).isEqualTo(item);
    var after = intake.done(number);
    assertThat(after.summary().counts()).isEqualTo(new PageCounts(3, 0, 3, 0, 0, 0, 0));
    assertThat(intake.system(() -> review.get(item)).pages())
        .extracting(ReviewPage::numberInFile)
        .containsExactly(1, 2, 3);
    assertThatThrownBy(() -> intake.system(() -> blanks.bringBack(number, page)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void bringsABlankPageOfAFiledDocumentToAPerson() {
    var document = intake.quote(intake.customer("Later B.V."));
    var batch =
        intake.taken(
            ScannedFile.pdf("later.pdf", Sheet.of("Voor").with(document.id()), Sheet.blank()));
    long number = batch.summary().id();
    intake.<Long>system(() -> blanks.bringBack(number, batch.blanks().getFirst().id()));
    var after = intake.done(number);
    assertThat(after.summary().counts()).isEqualTo(new PageCounts(2, 1, 1, 0, 0, 0, 0));
    assertThat(Intake.reasons(after.documents().getLast())).contains("brought-back");
  }

  @Test
  void onlyWhoReviewsBringsPagesBack() {
    var batch = intake.taken(ScannedFile.pdf("x.pdf", Sheet.of("Een"), Sheet.blank()));
    long page = batch.blanks().getFirst().id();
    var sales = users.viewer("sales").orElseThrow();
    assertThatThrownBy(
            () -> intake.viewers.as(sales, () -> blanks.bringBack(batch.summary().id(), page)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void showsAFileWithNothingOnItToAPerson() {
    var batch = intake.taken(ScannedFile.pdf("leeg.pdf", Sheet.blank(), Sheet.blank()));
    assertThat(batch.summary().counts()).isEqualTo(new PageCounts(2, 0, 2, 0, 0, 0, 0));
    assertThat(Intake.reasons(batch.documents().getFirst())).contains("only-blank");
  }

  @Test
  void dropsTheBlankBackOfASeparatorSheet() {
    var document = intake.quote(intake.customer("Vel B.V."));
    var batch =
        intake.taken(
            ScannedFile.pdf(
                "vel.pdf",
                Sheet.of("Zonder code"),
                Sheet.separator(),
                Sheet.blank(),
                Sheet.of("Met code").with(document.id())));
    assertThat(batch.documents()).hasSize(2);
    assertThat(batch.summary().counts()).isEqualTo(new PageCounts(4, 1, 1, 0, 1, 1, 0));
  }

  @Test
  void putsFrontsAndBacksOfTwoFilesInOrder() throws IOException {
    var document = intake.quote(intake.customer("Twee keer B.V."));
    var batch =
        intake.done(
            intake.receive(
                NewBatch.from(Channel.API).withTwoPass(true),
                ScannedFile.pdf(
                    "voor.pdf",
                    Sheet.of("Pagina een").with(document.id()),
                    Sheet.of("Pagina drie")),
                ScannedFile.pdf("achter.pdf", Sheet.of("Pagina vier"), Sheet.of("Pagina twee"))));
    assertThat(batch.documents()).hasSize(1);
    assertThat(text(document.id()))
        .containsSubsequence("Pagina een", "Pagina twee", "Pagina drie", "Pagina vier");
  }

  @Test
  void putsFrontsAndBacksOfOneFileInOrderAndDropsBlankBacks() throws IOException {
    var document = intake.quote(intake.customer("Een bestand B.V."));
    var batch =
        intake.done(
            intake.receive(
                NewBatch.from(Channel.API).withTwoPass(true),
                ScannedFile.pdf(
                    "alles.pdf",
                    Sheet.of("Pagina een").with(document.id()),
                    Sheet.of("Pagina drie"),
                    Sheet.of("Pagina vijf"),
                    Sheet.blank(),
                    Sheet.of("Pagina vier"),
                    Sheet.of("Pagina twee"))));
    assertThat(text(document.id()))
        .containsSubsequence(
            "Pagina een", "Pagina twee", "Pagina drie", "Pagina vier", "Pagina vijf");
    assertThat(batch.summary().counts().blank()).isEqualTo(1);
  }

  @Test
  void refusesSidesThatDoNotMatch() {
    var wish = NewBatch.from(Channel.API).withTwoPass(true);
    var uneven =
        intake.done(
            intake.receive(
                wish,
                ScannedFile.pdf("voor.pdf", Sheet.of("Een"), Sheet.of("Drie")),
                ScannedFile.pdf("achter.pdf", Sheet.of("Twee"))));
    assertThat(uneven.files()).extracting(FileView::problem).containsOnly(FileProblem.SIDES_DIFFER);
    assertThat(uneven.summary().counts().received()).isZero();
    var odd = intake.done(intake.receive(wish, ScannedFile.pdf("odd.pdf", Sheet.of("Een"))));
    assertThat(odd.files().getFirst().problem()).isEqualTo(FileProblem.SIDES_DIFFER);
    var bad =
        intake.done(
            intake.receive(
                wish,
                ScannedFile.pdf("voor.pdf", Sheet.of("Een")),
                new ScannedFile("achter.pdf", new byte[0])));
    assertThat(bad.files())
        .extracting(FileView::problem)
        .containsExactly(FileProblem.SIDES_DIFFER, FileProblem.EMPTY);
    assertThatThrownBy(
            () ->
                intake.receive(
                    wish,
                    ScannedFile.pdf("a.pdf", Sheet.blank()),
                    ScannedFile.pdf("b.pdf", Sheet.blank()),
                    ScannedFile.pdf("c.pdf", Sheet.blank())))
        .isInstanceOf(Refusal.class);
  }

  private String text(Identifier document) throws IOException {
    return new String(bytes(document, RenditionKind.TEXT), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Identifier document, RenditionKind kind) throws IOException {
    var rendition = intake.system(() -> contents.find(document, kind, null).rendition());
    try (var bytes = store.get(rendition.hash())) {
      return bytes.readAllBytes();
    }
  }
}
