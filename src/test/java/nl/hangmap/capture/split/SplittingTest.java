package nl.hangmap.capture.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplittingTest {

  private static final Identifier DOCUMENT = new Identifier(Kind.DOCUMENT, 1234);
  private static final Identifier OTHER = new Identifier(Kind.DOCUMENT, 1);
  private static final Identifier FOLDER = new Identifier(Kind.FOLDER, 123);
  private static final Identifier PIECE = new Identifier(Kind.MAIL_PIECE, 1);
  private static final String PATCH = "PATCHT";
  private static final String MISREAD = "D00000012343";

  @Test
  void keepsAStackWithoutMarksTogether() {
    assertThat(split(page(), page(), page())).containsExactly(document(null, 1, 2, 3));
  }

  @Test
  void makesNothingOfAnEmptyStack() {
    assertThat(Splitting.split(List.of())).isEqualTo(new SplitStack(List.of(), List.of()));
  }

  @Test
  void dropsASeparatorAndBeginsANewDocument() {
    var stack = Splitting.split(stack(page(), page(PATCH), page(), page()));
    assertThat(stack.documents()).containsExactly(document(null, 1), document(null, 3, 4));
    assertThat(stack.separators()).containsExactly(2L);
  }

  @Test
  void makesNoDocumentBetweenTwoSeparatorsOrAtTheEnds() {
    var stack = Splitting.split(stack(page(PATCH), page(PATCH), page(), page(PATCH)));
    assertThat(stack.documents()).containsExactly(document(null, 3));
    assertThat(stack.separators()).containsExactly(1L, 2L, 4L);
  }

  @Test
  void asksAPersonWhereNotAllCodesWereLookedForUnlessOneOfOursWasFound() {
    var none = new StackPage(1, 0, PageMarks.NONE, true, false);
    assertThat(Splitting.split(List.of(none)).documents().getFirst().doubts())
        .containsExactly(new Doubt.CodesIncomplete(1));
    var marks = PageMarks.of(false, false, List.of(DOCUMENT.text()));
    var found = new StackPage(2, 0, marks, true, false);
    assertThat(Splitting.split(List.of(found)).documents().getFirst().doubts()).isEmpty();
  }

  @Test
  void givesPagesBehindACoverSheetItsIdentifier() {
    var stack = Splitting.split(stack(page(PATCH, FOLDER.text()), page(), page()));
    assertThat(stack.documents()).containsExactly(document(FOLDER, 2, 3));
    assertThat(stack.separators()).containsExactly(1L);
  }

  @Test
  void beginsADocumentAtEachOwnIdentifier() {
    assertThat(split(page(DOCUMENT.text()), page(), page(PIECE.text()), page(FOLDER.text())))
        .containsExactly(document(DOCUMENT, 1, 2), document(PIECE, 3), document(FOLDER, 4));
  }

  @Test
  void doesNotLetANumberLeakToTheNextDocument() {
    assertThat(split(page(DOCUMENT.text()), page(), page(PATCH), page(), page()))
        .containsExactly(document(DOCUMENT, 1, 2), document(null, 4, 5));
  }

  @Test
  void doesNotLetANumberLeakToTheNextFile() {
    var pages =
        List.of(
            new StackPage(1, 1, marks(DOCUMENT.text()), true),
            new StackPage(2, 2, PageMarks.NONE, true));
    assertThat(Splitting.split(pages).documents())
        .containsExactly(document(DOCUMENT, 1), document(null, 2));
  }

  @Test
  void doesNotLetACoverSheetAtTheEndOfAFileReachTheNextFile() {
    var pages =
        List.of(
            new StackPage(1, 1, PageMarks.NONE, true),
            new StackPage(2, 1, marks(PATCH, FOLDER.text()), true),
            new StackPage(3, 2, PageMarks.NONE, true));
    assertThat(Splitting.split(pages).documents())
        .containsExactly(document(null, 1), document(null, 3));
  }

  @Test
  void changesNothingForAForeignBarcode() {
    assertThat(split(page(DOCUMENT.text()), page("8712345678906"), page("https://example.org/x")))
        .containsExactly(document(DOCUMENT, 1, 2, 3));
  }

  @Test
  void changesNothingForABoxOrPersonInTheScan() {
    var box = new Identifier(Kind.BOX, 1).text();
    var person = new Identifier(Kind.PERSON, 1).text();
    assertThat(split(page(), page(box), page(person))).containsExactly(document(null, 1, 2, 3));
  }

  @Test
  void keepsADocumentTogetherThatNamesItselfOnEveryPage() {
    var code = DOCUMENT.text();
    assertThat(split(page(code), page(code), page(code)))
        .containsExactly(document(DOCUMENT, 1, 2, 3));
  }

  @Test
  void takesEachSheetWithAFolderLabelForADocumentOfThatFolder() {
    var code = FOLDER.text();
    assertThat(split(page(PATCH, code), page(code), page(), page(code)))
        .containsExactly(document(FOLDER, 2, 3), document(FOLDER, 4));
  }

  @Test
  void countsTheSameIdentifierInTwoSymbologiesOnce() {
    assertThat(split(page(DOCUMENT.text(), DOCUMENT.text())))
        .containsExactly(document(DOCUMENT, 1));
  }

  @Test
  void prefersTheIdentifierOfThePageToThatOfItsCoverSheet() {
    assertThat(split(page(PATCH, FOLDER.text()), page(DOCUMENT.text()), page()))
        .containsExactly(document(DOCUMENT, 2, 3));
  }

  @Test
  void doubtsAPageWithTwoIdentifiers() {
    assertThat(split(page(), page(DOCUMENT.text(), OTHER.text()), page()))
        .containsExactly(
            document(null, 1),
            doubted(null, new Doubt.TwoIdentifiers(List.of(DOCUMENT, OTHER)), 2, 3));
  }

  @Test
  void doubtsAnIdentifierWithAWrongCheckAndKeepsItFromTheDocumentBefore() {
    assertThat(split(page(OTHER.text()), page(MISREAD), page()))
        .containsExactly(document(OTHER, 1), doubted(null, new Doubt.WrongCheck(MISREAD), 2, 3));
  }

  @Test
  void trustsAGoodIdentifierBesideAMisreadOne() {
    assertThat(split(page(DOCUMENT.text(), MISREAD))).containsExactly(document(DOCUMENT, 1));
  }

  @Test
  void keepsTheCoverSheetsIdentifierForADoubtfulFirstPage() {
    assertThat(split(page(PATCH, FOLDER.text()), page(MISREAD)))
        .containsExactly(doubted(FOLDER, new Doubt.WrongCheck(MISREAD), 2));
  }

  @Test
  void doubtsADocumentWithAPageThatCouldNotBeRead() {
    var pages =
        List.of(
            new StackPage(1, 1, marks(DOCUMENT.text()), true),
            new StackPage(2, 1, PageMarks.NONE, false));
    assertThat(Splitting.split(pages).documents())
        .containsExactly(doubted(DOCUMENT, new Doubt.Unreadable(2), 1, 2));
  }

  @Test
  void keepsASheetWithPatchTwoAsTheFirstOfItsDocument() {
    var first = new PageMarks(false, true, List.of(), List.of());
    var pages =
        List.of(
            new StackPage(1, 1, marks(DOCUMENT.text()), true),
            new StackPage(2, 1, first, true),
            new StackPage(3, 1, PageMarks.NONE, true));
    assertThat(Splitting.split(pages).documents())
        .containsExactly(document(DOCUMENT, 1), document(null, 2, 3));
  }

  @Test
  void putsEveryPageInExactlyOnePlaceWhateverIsOnIt() {
    var random = new Random(20261121);
    var codes = List.of(PATCH, DOCUMENT.text(), OTHER.text(), FOLDER.text(), MISREAD, "foreign");
    for (int round = 0; round < 500; round++) {
      var pages = new ArrayList<StackPage>();
      for (long id = 1; id <= 30; id++) {
        var seen = codes.stream().filter(code -> random.nextInt(6) == 0).toList();
        pages.add(
            new StackPage(
                id,
                id / (1 + round % 9),
                marks(seen.toArray(String[]::new)),
                random.nextBoolean()));
      }
      var stack = Splitting.split(pages);
      var placed = new ArrayList<>(stack.separators());
      stack.documents().forEach(document -> placed.addAll(document.pages()));
      assertThat(placed)
          .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
    }
  }

  private static List<SplitDocument> split(PageMarks... pages) {
    return Splitting.split(stack(pages)).documents();
  }

  private static List<StackPage> stack(PageMarks... pages) {
    var stack = new ArrayList<StackPage>();
    for (var marks : pages) {
      stack.add(new StackPage(stack.size() + 1, 1, marks, true));
    }
    return stack;
  }

  private static PageMarks page(String... codes) {
    return marks(codes);
  }

  private static PageMarks marks(String... codes) {
    return PageMarks.of(
        List.of(codes).contains(PATCH),
        false,
        Arrays.stream(codes).filter(code -> !code.equals(PATCH)).toList());
  }

  private static SplitDocument document(@Nullable Identifier identifier, long... pages) {
    return new SplitDocument(LongStream.of(pages).boxed().toList(), identifier, List.of());
  }

  private static SplitDocument doubted(
      @Nullable Identifier identifier, Doubt doubt, long... pages) {
    return new SplitDocument(LongStream.of(pages).boxed().toList(), identifier, List.of(doubt));
  }
}
