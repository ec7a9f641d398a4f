package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Users;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.capture.PageEdit.Merge;
import nl.hangmap.capture.PageEdit.Move;
import nl.hangmap.capture.PageEdit.Rotate;
import nl.hangmap.capture.PageEdit.SetAside;
import nl.hangmap.capture.PageEdit.Split;
import nl.hangmap.capture.PageEdit.Transfer;
import nl.hangmap.content.Contents;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.kernel.Refusal;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HangmapTest
class PageEditsTest {

  /// Of our form, and nothing has it.
  private static final String UNKNOWN = new Identifier(Kind.DOCUMENT, 9_876_543_210L).text();

  @Autowired private Intake intake;
  @Autowired private Review review;
  @Autowired private PageEdits edits;
  @Autowired private Contents contents;
  @Autowired private Users users;
  @Autowired private JdbcClient database;

  @Test
  void splitsADocumentAndTakesThatBack() {
    long batch = taken(Sheet.of("Een"), Sheet.of("Twee"), Sheet.of("Drie"));
    long first = waiting(batch).getFirst();
    var done = edit(first, new Split(2));
    assertThat(done.item()).isEqualTo(first);
    long second = done.waiting().getLast();
    assertThat(texts(first)).containsExactly("Een");
    assertThat(texts(second)).containsExactly("Twee", "Drie");
    assertThat(waiting(batch)).containsExactly(first, second);

    undo(second);
    assertThat(texts(first)).containsExactly("Een", "Twee", "Drie");
    assertThat(waiting(batch)).containsExactly(first);
    assertThat(refusal(() -> review.get(second))).isEqualTo("review.emptied");
    assertThat(counts(batch)).isEqualTo(new PageCounts(3, 0, 3, 0, 0, 0));
  }

  @Test
  void joinsNeighboursInFrontAndBehindAndUndoesOneAfterTheOther() {
    long batch = stack("Een", "", "Twee", "", "Drie");
    var items = waiting(batch);
    long middle = items.get(1);
    var view = intake.system(() -> edits.view(middle));
    assertThat(view.before()).extracting(ReviewSummary::id).containsExactly(items.getFirst());
    assertThat(view.after()).extracting(ReviewSummary::id).containsExactly(items.getLast());

    edit(middle, new Merge(items.getFirst(), true));
    edit(middle, new Merge(items.getLast(), false));
    assertThat(texts(middle)).containsExactly("Een", "Twee", "Drie");
    assertThat(waiting(batch)).containsExactly(middle);
    assertThat(counts(batch)).isEqualTo(new PageCounts(5, 0, 3, 0, 2, 0));

    undo(middle);
    undo(middle);
    assertThat(waiting(batch)).containsExactlyElementsOf(items);
    assertThat(texts(middle)).containsExactly("Twee");
    assertThat(refusal(() -> undo(middle))).isEqualTo("review.edit-none");
  }

  @Test
  void aNumberStaysWithThePagesItWasReadOn() {
    long batch = taken(Sheet.of("Zonder"), Sheet.of("Met").with(UNKNOWN));
    long without = waiting(batch).getFirst();
    long with = waiting(batch).getLast();
    assertThat(identifier(with)).isEqualTo(UNKNOWN);

    edit(without, new Merge(with, false));
    assertThat(identifier(without)).isEqualTo(UNKNOWN);
    long again = edit(without, new Split(2)).waiting().getLast();
    assertThat(identifier(again)).isEqualTo(UNKNOWN);
    assertThat(identifier(without)).isEqualTo("none");
  }

  @Test
  void movesPagesWithinADocumentAndToAnother() {
    long batch = stack("Een", "Twee", "", "Drie");
    long first = waiting(batch).getFirst();
    long second = waiting(batch).getLast();
    edit(first, new Move(1, 2));
    assertThat(texts(first)).containsExactly("Twee", "Een");
    edit(first, new Transfer(2, second));
    assertThat(texts(second)).containsExactly("Drie", "Een");
    var done = edit(first, new Transfer(1, second));
    assertThat(done.item()).isEqualTo(second);
    assertThat(waiting(batch)).containsExactly(second);

    undo(second);
    undo(second);
    undo(first);
    assertThat(counts(batch)).isEqualTo(new PageCounts(4, 0, 3, 0, 1, 0));
    assertThat(texts(first)).containsExactly("Een", "Twee");
  }

  @Test
  void takesAPageOutAndCountsItAsRejected() {
    long batch = taken(Sheet.of("Een"), Sheet.of("Kladje"));
    long id = waiting(batch).getFirst();
    edit(id, new SetAside(2, "Lege pagina"));
    assertThat(texts(id)).containsExactly("Een");
    assertThat(counts(batch)).isEqualTo(new PageCounts(2, 0, 1, 1, 0, 0));
    undo(id);
    assertThat(counts(batch)).isEqualTo(new PageCounts(2, 0, 2, 0, 0, 0));
    assertThat(intake.system(() -> review.get(id)).pages()).hasSize(2);
  }

  @Test
  void filesThePagesInTheirNewOrderAndBesideThemTheVeryFile() throws IOException {
    var file = ScannedFile.pdf("volgorde.pdf", Sheet.of("Achterkant"), Sheet.of("Voorkant"));
    long id = waiting(intake.receive(file)).getFirst();
    edit(id, new Move(2, 1));
    var document = settled(id);
    assertThat(new String(bytes(document, RenditionKind.TEXT), StandardCharsets.UTF_8))
        .containsSubsequence("Voorkant", "\f", "Achterkant");
    assertThat(bytes(document, RenditionKind.ORIGINAL)).isEqualTo(file.bytes());
    assertThat(bytes(document, RenditionKind.ARCHIVE)).isNotEmpty();
  }

  @Test
  void filesBothPartsOfASplitDocumentWithTheirOwnPages() throws IOException {
    long batch = taken(Sheet.of("Eerste brief"), Sheet.of("Tweede brief"));
    long first = waiting(batch).getFirst();
    long second = edit(first, new Split(2)).waiting().getLast();
    var one = settled(first);
    var two = settled(second);
    assertThat(text(one)).contains("Eerste").doesNotContain("Tweede");
    assertThat(text(two)).contains("Tweede").doesNotContain("Eerste");
    try (var original = Loader.loadPDF(bytes(two, RenditionKind.ORIGINAL))) {
      assertThat(original.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(counts(batch)).isEqualTo(new PageCounts(2, 2, 0, 0, 0, 0));
    assertThat(refusal(() -> undo(second))).isEqualTo("review.edit-settled");
  }

  @Test
  void turnsAPageOnTheScreenAndInTheArchive() throws IOException {
    long id = waiting(taken(Sheet.quote("2026-31"), Sheet.quote("2026-32"))).getFirst();
    var before = screen(id, 1);
    edit(id, new Rotate(1, 90));
    assertThat(screen(id, 1)).isEqualTo(new Size(before.height(), before.width()));
    assertThat(screen(id, 2)).isEqualTo(before);
    edit(id, new Rotate(1, 180));
    edit(id, new Rotate(1, 90));
    assertThat(screen(id, 1)).isEqualTo(before);
    undo(id);
    assertThat(intake.system(() -> review.get(id)).pages().getFirst().turn()).isEqualTo(270);
    var document = settled(id);
    assertThat(text(document)).contains("2026-31").contains("2026-32");
    try (var archive = Loader.loadPDF(bytes(document, RenditionKind.ARCHIVE))) {
      assertThat(archive.getPage(0).getRotation()).isEqualTo(270);
      assertThat(archive.getPage(1).getRotation()).isZero();
    }
  }

  @Test
  void refusesWhatWasSeenBeforeSomebodyElseEditedIt() {
    long id = waiting(taken(Sheet.of("Een"), Sheet.of("Twee"))).getFirst();
    int seen = edition(id);
    edit(id, new Move(1, 2));
    assertThat(refusal(() -> edits.edit(id, seen, new Split(2))))
        .isEqualTo("review.edited-meanwhile");
    assertThat(refusal(() -> edits.undo(id, seen))).isEqualTo("review.edited-meanwhile");
    assertThat(refusal(() -> review.settle(id, seen, settlement("NOBODY"))))
        .isEqualTo("review.edited-meanwhile");
    intake.system(() -> review.reject(id, "Weg"));
    assertThat(refusal(() -> edit(id, new Split(2)))).isEqualTo("review.settled-already");
  }

  @Test
  void undoesInTheOrderInWhichDocumentsWereTouched() {
    long batch = stack("Een", "Twee", "", "Drie");
    long first = waiting(batch).getFirst();
    long second = waiting(batch).getLast();
    edit(first, new Transfer(2, second));
    edit(second, new Move(2, 1));
    assertThat(refusal(() -> undo(first))).isEqualTo("review.edit-later");
    undo(second);
    undo(first);
    assertThat(texts(first)).containsExactly("Een", "Twee");
  }

  @Test
  void refusesWhatCannotBeDoneAndChangesNothing() {
    long id = waiting(taken(Sheet.of("Een"), Sheet.of("Twee"))).getFirst();
    long elsewhere = waiting(taken(Sheet.of("Anders"))).getFirst();
    var refused =
        Map.of(
            new Split(1), "review.edit-nothing-before",
            new Split(3), "review.edit-no-place",
            new Move(1, 0), "review.edit-no-place",
            new Rotate(9, 90), "review.edit-no-place",
            new Rotate(1, 45), "review.edit-turn-unknown",
            new Rotate(1, 360), "review.edit-turn-unknown",
            new SetAside(1, " "), "review.reason-missing",
            new Merge(id, false), "review.edit-itself",
            new Transfer(1, elsewhere), "review.edit-other-batch",
            new Merge(987_654_321, false), "review.unknown");
    refused.forEach(
        (edit, code) -> assertThat(refusal(() -> edit(id, edit))).as("%s", edit).isEqualTo(code));
    assertThat(refusal(() -> edit(elsewhere, new SetAside(1, "Leeg"))))
        .isEqualTo("review.edit-only-page");
    assertThat(edition(id)).isEqualTo(1);
    assertThat(texts(id)).containsExactly("Een", "Twee");
  }

  @Test
  void letsOnlyReviewersEdit() {
    long id = waiting(taken(Sheet.of("Een"), Sheet.of("Twee"))).getFirst();
    var sales = users.viewer("sales").orElseThrow();
    assertThat(
            catchThrowableOfType(
                    Refusal.class,
                    () -> intake.viewers.as(sales, () -> edits.edit(id, 1, new Split(2))))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  private record Size(int width, int height) {}

  private Size screen(long id, int page) throws IOException {
    try (var bytes = intake.system(() -> review.image(id, page, false)).source().open()) {
      var image = ImageIO.read(bytes);
      double longest = Math.max(image.getWidth(), image.getHeight());
      return image.getWidth() > image.getHeight()
          ? new Size(100, (int) Math.round(100 * image.getHeight() / longest))
          : new Size((int) Math.round(100 * image.getWidth() / longest), 100);
    }
  }

  private long taken(Sheet... sheets) {
    return intake.receive(ScannedFile.pdf("stapel.pdf", sheets));
  }

  /// @param lines of one page each; an empty one is a separator sheet
  private long stack(String... lines) {
    var sheets = new ArrayList<Sheet>();
    for (var line : lines) {
      sheets.add(line.isEmpty() ? Sheet.separator() : Sheet.of(line));
    }
    return intake.receive(ScannedFile.pdf("stapel.pdf", sheets));
  }

  /// The documents of a batch that wait, in the order of their pages.
  private List<Long> waiting(long batch) {
    return intake.done(batch).documents().stream()
        .filter(found -> found.state() == ItemState.REVIEW)
        .map(FoundDocument::id)
        .toList();
  }

  private PageCounts counts(long batch) {
    return intake.done(batch).summary().counts();
  }

  private EditDone edit(long id, PageEdit edit) {
    return intake.system(() -> edits.edit(id, edition(id), edit));
  }

  private EditDone undo(long id) {
    return intake.system(() -> edits.undo(id, edition(id)));
  }

  private int edition(long id) {
    return database
        .sql("select edition from capture.item where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private List<String> texts(long id) {
    return intake.system(() -> review.get(id)).pages().stream()
        .map(page -> page.text().strip())
        .toList();
  }

  private String identifier(long id) {
    var identifier = intake.system(() -> review.get(id)).identifier();
    return identifier == null ? "none" : identifier.text();
  }

  private Identifier settled(long id) {
    var customer = intake.customer("Bewerkt B.V.").value();
    var settled = intake.system(() -> review.settle(id, settlement(customer)));
    return Objects.requireNonNull(settled.document()).id();
  }

  private static Settlement settlement(String customer) {
    return new Settlement(null, customer, "quote", null, null, Map.of("number", "1"), null, false);
  }

  private String text(Identifier document) throws IOException {
    return new String(bytes(document, RenditionKind.TEXT), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Identifier document, RenditionKind kind) throws IOException {
    try (var content = intake.system(() -> contents.open(document, kind, null))) {
      return content.bytes().readAllBytes();
    }
  }

  private String refusal(java.util.function.Supplier<?> work) {
    return catchThrowableOfType(Refusal.class, () -> intake.system(work))
        .problems()
        .getFirst()
        .code();
  }
}
