package nl.hangmap.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.hangmap.barcode.SheetContent.Letter;
import nl.hangmap.kernel.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

  private static final Labels LABELS = new Labels(new LabelSettings(null));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final BarcodeReader reader = new BarcodeReader();

  record Print(String template, int dpi) {}

  static Stream<Print> labelSheets() {
    return LABELS.templates().stream()
        .filter(LabelTemplate::labels)
        .flatMap(t -> Stream.of(new Print(t.id(), 203), new Print(t.id(), 300)));
  }

  @ParameterizedTest
  @MethodSource("labelSheets")
  void everyLabelOfAFullSheetIsReadBack(Print print) throws IOException {
    var perPage =
        LABELS.templates().stream()
            .filter(t -> t.id().equals(print.template()))
            .findFirst()
            .orElseThrow()
            .perPage();
    var folders = folders(perPage);
    var pdf = LABELS.pdf(print.template(), labels(folders));
    var read = ours(page(pdf, 0, print.dpi()));
    assertThat(read).containsAll(folders);
    assertThat(folders).containsAll(read);
  }

  @ParameterizedTest
  @ValueSource(ints = {203, 300})
  void sheetsAreReadBack(int dpi) throws IOException {
    var customerFile = Identifier.parse("F00000001236");
    var separator = reader.read(page(LABELS.sheet("separator", SheetContent.of(null, "")), 0, dpi));
    assertThat(separator).hasSize(1).allMatch(Barcode::isSeparator);
    var cover = page(LABELS.sheet("cover", SheetContent.of(customerFile, "Map")), 0, dpi);
    assertThat(reader.read(cover).stream().filter(Barcode::isSeparator)).hasSize(1);
    assertThat(ours(cover)).hasSize(2).containsOnly(customerFile);
    var form = page(LABELS.sheet("reply-form", replyForm("Ja", "Nee")), 0, dpi);
    assertThat(ours(form)).hasSize(3).containsOnly(Identifier.parse("M00000000019"));
  }

  @Test
  void aLabelSaysTypeDateAndIdentifierOnly() throws IOException {
    var pdf = LABELS.pdf("avery-l7160", labels(folders(1)));
    assertThat(textOf(pdf).lines())
        .containsExactlyInAnyOrder("Contract 2026-11-22", "F 00000 00001 Q");
  }

  @Test
  void startsAtTheFirstFreeLabelAndMovesByTheOffset() throws IOException {
    var fresh = regionOfFirst("avery-l7160", LabelPlacement.FRESH_SHEET);
    var fifth = regionOfFirst("avery-l7160", new LabelPlacement(5, 0, 0));
    assertThat(fifth.x() - fresh.x()).isCloseTo(mm(66.04), within(6));
    assertThat(fifth.y() - fresh.y()).isCloseTo(mm(38.1), within(6));
    var moved = regionOfFirst("avery-l7160", new LabelPlacement(1, 2, -1.5));
    assertThat(moved.x() - fresh.x()).isCloseTo(mm(2), within(6));
    assertThat(moved.y() - fresh.y()).isCloseTo(mm(-1.5), within(6));
  }

  @Test
  void goesOnOnANewSheetWhenOneIsFull() throws IOException {
    var pdf = LABELS.pdf("avery-l7165", labels(folders(10)), new LabelPlacement(7, 0, 0));
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(ours(page(pdf, 0, 203))).containsOnly(folders(2).toArray(Identifier[]::new));
  }

  @Test
  void theReplyFormCarriesWhatItWasGiven() throws IOException {
    var text = textOf(LABELS.sheet("reply-form", replyForm("Ja, graag", "Nee ✓ 漢")));
    assertThat(text)
        .contains("Hangmap BV", "Mevrouw A. Jansen", "Lelystad", "Najaarsactie", "2026-11-22")
        .contains("Wilt u ons antwoorden?", "M 00000 00001 9", "Ja, graag", "Nee ✓ ?");
  }

  @Test
  void refusesALetterThatDoesNotFit() {
    var letter = new Letter("", "", "", "Veel te lang. ".repeat(400));
    var piece = Identifier.parse("M00000000019");
    var sheet = new SheetContent(piece, "", null, letter, List.of());
    assertThat(refusalOf(() -> LABELS.sheet("reply-form", sheet)))
        .isEqualTo("barcode.text-too-long");
    var answers =
        new SheetContent(piece, "", null, Letter.NONE, List.of("a,b,c,d,e,f,g,h".split(",")));
    assertThat(refusalOf(() -> LABELS.sheet("reply-form", answers)))
        .isEqualTo("barcode.too-many-answers");
  }

  @Test
  void refusesUnknownTemplatesPlacesAndMissingCodes() {
    assertThat(refusalOf(() -> LABELS.pdf("avery", labels(folders(1)))))
        .isEqualTo("barcode.template-unknown");
    assertThat(refusalOf(() -> LABELS.pdf("avery-l7160", List.of())))
        .isEqualTo("barcode.label-count");
    var beyond = new LabelPlacement(22, 0, 0);
    assertThat(refusalOf(() -> LABELS.pdf("avery-l7160", labels(folders(1)), beyond)))
        .isEqualTo("barcode.start-at");
    assertThat(refusalOf(() -> new LabelPlacement(1, Double.NaN, 0))).isEqualTo("barcode.offset");
    assertThat(refusalOf(() -> LABELS.sheet("cover", SheetContent.of(null, ""))))
        .isEqualTo("barcode.sheet-needs-code");
  }

  @Test
  void printsOutlinesForCalibration() throws IOException {
    var text = textOf(LABELS.calibration("avery-l7160", LabelPlacement.FRESH_SHEET));
    assertThat(text.split("\\s+")).contains("1", "7", "21");
  }

  private static SheetContent replyForm(String... answers) {
    var letter =
        new Letter(
            "Hangmap BV\nKade 1\n1234 AB Lelystad",
            "Mevrouw A. Jansen\nDorpsstraat 12\n1234 AB Lelystad",
            "Najaarsactie",
            "Geachte mevrouw,\n\nWilt u ons antwoorden?");
    return new SheetContent(Identifier.parse("M00000000019"), "", DAY, letter, List.of(answers));
  }

  private Barcode.Area regionOfFirst(String template, LabelPlacement placement) throws IOException {
    var pdf = LABELS.pdf(template, labels(folders(1)), placement);
    return reader.read(page(pdf, 0, 254)).stream()
        .filter(code -> code.format() == Symbology.CODE_128)
        .findFirst()
        .orElseThrow()
        .region();
  }

  private static int mm(double millimetres) {
    return (int) Math.round(millimetres * 10);
  }

  private static List<Identifier> folders(int count) {
    return LongStream.iterate(1, n -> n + 1)
        .filter(n -> Identifier.exists(Kind.FOLDER, n))
        .limit(count)
        .mapToObj(n -> new Identifier(Kind.FOLDER, n))
        .toList();
  }

  private static List<LabelContent> labels(List<Identifier> folders) {
    return folders.stream().map(folder -> new LabelContent(folder, "Contract", DAY)).toList();
  }

  private List<Identifier> ours(BufferedImage page) {
    return reader.read(page).stream().flatMap(code -> code.identifier().stream()).toList();
  }

  private static BufferedImage page(byte[] pdf, int number, int dpi) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(number, dpi, ImageType.GRAY);
    }
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String refusalOf(Runnable call) {
    var refusal = catchThrowableOfType(Refusal.class, call::run);
    return refusal.problems().getFirst().code();
  }
}
