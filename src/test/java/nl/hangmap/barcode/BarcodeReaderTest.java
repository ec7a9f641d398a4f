package nl.hangmap.barcode;

import static com.google.zxing.BarcodeFormat.AZTEC;
import static com.google.zxing.BarcodeFormat.CODE_128;
import static com.google.zxing.BarcodeFormat.CODE_39;
import static com.google.zxing.BarcodeFormat.DATA_MATRIX;
import static com.google.zxing.BarcodeFormat.EAN_13;
import static com.google.zxing.BarcodeFormat.ITF;
import static com.google.zxing.BarcodeFormat.PDF_417;
import static com.google.zxing.BarcodeFormat.QR_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeReaderTest {

  private static final String FOLDER = "F00000001236";
  private static final String PIECE = "M00000000019";

  private static final double[] PATCH_T = {2.03, 5.08, 2.03, 5.08};
  private static final double[] PATCH_2 = {5.08, 2.03, 5.08, 2.03};

  private final BarcodeReader reader = new BarcodeReader();

  @ParameterizedTest
  @EnumSource(
      value = BarcodeFormat.class,
      names = {"CODE_128", "CODE_39", "DATA_MATRIX", "QR_CODE", "PDF_417", "AZTEC"})
  void readsOurIdentifierInEverySymbologyBetweenText(BarcodeFormat format) {
    var page = PaperPage.scannedAt(300).text(80).code(format, FOLDER, 120, 30, 0.4);
    assertThat(ours(page.image())).containsExactly(FOLDER);
  }

  @ParameterizedTest
  @CsvSource({"CODE_128, 0.25", "CODE_128, 0.33", "DATA_MATRIX, 0.5", "QR_CODE, 0.5"})
  void readsWhatWePrintOnPoorScans(BarcodeFormat format, double module) {
    var poor = PaperPage.scannedAt(300).text(70).code(format, FOLDER, 30, 25, module);
    assertThat(ours(poor.skewed(2.2).blurred(3).noisy(22).image())).containsExactly(FOLDER);
    var bitonal = PaperPage.scannedAt(200).text(70).code(format, FOLDER, 30, 25, module + 0.1);
    assertThat(ours(bitonal.skewed(-1.5).noisy(15).bitonal())).containsExactly(FOLDER);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void readsLabelsAtAnyAngle(int degrees) {
    double[] line = {110, 100, 0.3};
    double[] square = {60, 230, 0.5};
    var page =
        PaperPage.scannedAt(150)
            .turnedCode(CODE_128, FOLDER, line, degrees)
            .turnedCode(DATA_MATRIX, PIECE, square, degrees);
    assertThat(ours(page.image())).containsExactlyInAnyOrder(FOLDER, PIECE);
  }

  @Test
  void readsAPageThatLiesOnItsSideOrUpsideDown() {
    var side = PaperPage.scannedAt(300).text(80).code(CODE_128, FOLDER, 20, 20, 0.33);
    assertThat(ours(side.onItsSide().image())).containsExactly(FOLDER);
    assertThat(ours(side.onItsSide().image())).containsExactly(FOLDER);
  }

  @ParameterizedTest
  @EnumSource(
      value = BarcodeFormat.class,
      names = {"CODE_128", "DATA_MATRIX", "QR_CODE", "PDF_417", "AZTEC"})
  void readsThroughNoiseAndFromTiltedLabels(BarcodeFormat format) {
    var noisy = PaperPage.scannedAt(300).text(95).code(format, FOLDER, 50, 40, 0.5);
    assertThat(ours(noisy.noisy(45).image())).containsExactly(FOLDER);
    double[] place = {60, 50, 0.5};
    var tilted = PaperPage.scannedAt(300).text(110).turnedCode(format, FOLDER, place, -17);
    assertThat(ours(tilted.noisy(6).image())).containsExactly(FOLDER);
  }

  @Test
  void findsEveryCodeOfAPageOnce() {
    var page =
        PaperPage.scannedAt(300)
            .text(150)
            .code(CODE_128, FOLDER, 20, 20, 0.25)
            .code(CODE_128, "B00000000014", 120, 20, 0.33)
            .code(DATA_MATRIX, PIECE, 20, 60, 0.5)
            .code(QR_CODE, "D0000000001F", 120, 60, 0.5)
            .code(DATA_MATRIX, FOLDER, 80, 60, 0.5);
    assertThat(ours(page.image()))
        .containsExactlyInAnyOrder(FOLDER, FOLDER, "B00000000014", PIECE, "D0000000001F");
  }

  @Test
  void saysWhereTheCodeLies() {
    var page = PaperPage.scannedAt(254).code(CODE_128, FOLDER, 50, 100, 0.3);
    var region = reader.read(page.image()).getFirst().region();
    assertThat(region.x()).isBetween(480, 505);
    assertThat(region.y()).isBetween(980, 1020);
    assertThat(region.x() + region.width()).isBetween(860, 890);
    assertThat(region.y() + region.height()).isBetween(1110, 1150);
  }

  @Test
  void keepsForeignCodesAsFactsWithoutIdentifier() {
    var page =
        PaperPage.scannedAt(300)
            .text(150)
            .code(EAN_13, "8711111111111", 20, 20, 0.4)
            .code(ITF, "12345678901231", 20, 70, 0.4)
            .code(CODE_39, "NOTOURS", 90, 20, 0.3)
            .code(AZTEC, "F00000001237", 150, 80, 0.6)
            .code(PDF_417, "somebody else", 90, 100, 0.35);
    var found = reader.read(page.image());
    assertThat(found).allMatch(code -> code.identifier().isEmpty());
    assertThat(found.stream().map(Barcode::text))
        .containsExactlyInAnyOrder(
            "8711111111111", "12345678901231", "NOTOURS", "F00000001237", "somebody else");
  }

  @Test
  void takesAPatchTextForASeparator() {
    var page =
        PaperPage.scannedAt(300)
            .code(CODE_128, "PATCHT", 20, 40, 1.2)
            .code(CODE_128, FOLDER, 20, 160, 0.5);
    var found = reader.read(page.skewed(1).image());
    assertThat(found).hasSize(2);
    assertThat(found.stream().filter(Barcode::isSeparator)).hasSize(1);
    assertThat(found.getFirst().identifier()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 2.5, -4})
  void takesTheBarsOfPatchCodeTForASeparator(double skew) {
    var sheet = patch(PATCH_T).text(150).skewed(skew);
    assertThat(reader.read(sheet.noisy(20).image())).hasSize(1).allMatch(Barcode::isSeparator);
    assertThat(reader.read(sheet.bitonal())).hasSize(1).allMatch(Barcode::isSeparator);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 2.5, -4})
  void takesTheBarsOfPatchCode2ForAFirstSheet(double skew) {
    var sheet = patch(PATCH_2).text(150).skewed(skew);
    assertThat(texts(sheet.noisy(20).image())).containsExactly("PATCH2");
    assertThat(texts(sheet.bitonal())).containsExactly("PATCH2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void patchCodesAreReadUpsideDownAndOnTheirSideThroughNoise(int turns) {
    assertThat(texts(turned(patch(PATCH_T).text(150).skewed(1.5), turns).noisy(45).image()))
        .containsExactly("PATCHT");
    assertThat(texts(turned(patch(PATCH_2).text(150).skewed(-1.5), turns).noisy(45).image()))
        .containsExactly("PATCH2");
    assertThat(texts(turned(patch(PATCH_T).text(150), turns).blurred(3).noisy(60).bitonal()))
        .containsExactly("PATCHT");
  }

  @Test
  void takesNoOtherBarsForAPatchCode() {
    var five = PaperPage.scannedAt(200).bars(10, 2.03, 5.08, 2.03, 5.08, 2.03);
    assertThat(reader.read(five.image())).isEmpty();
    var rules = PaperPage.scannedAt(200).bars(10, 2, 2, 2, 2).bars(50, 5, 5, 5, 5);
    assertThat(reader.read(rules.image())).isEmpty();
    assertThat(reader.read(rules.onItsSide().image())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.4, 1.7, 2})
  void seesNoPatchCodeInTheBarsOfALargeCode39(double module) {
    for (var text : List.of("TEST", "SHEET", "0A1", "MOROV")) {
      double[] upright = {10, 30, module};
      var page = PaperPage.scannedAt(150).turnedCode(CODE_39, text, upright, 0);
      assertThat(patches(page.image())).isEmpty();
      assertThat(patches(page.onItsSide().image())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void seesNoPatchCodeInTablesFormsAndBarcodes(int seed) {
    var pages =
        List.of(
            PaperPage.scannedAt(150).table(seed).noisy(10),
            PaperPage.scannedAt(150).form(seed).skewed(1).noisy(15),
            PaperPage.scannedAt(150).text(150).code(CODE_128, FOLDER, 20, 10, 0.9).noisy(10),
            PaperPage.scannedAt(150).code(CODE_39, "NOTOURS", 30, 20, 0.8).text(120).noisy(10),
            PaperPage.scannedAt(150).narrowLetters(seed).noisy(8));
    for (var page : pages) {
      assertThat(patches(page.image())).isEmpty();
      assertThat(patches(page.onItsSide().image())).isEmpty();
    }
  }

  @Test
  void endsInBoundedStepsOnPagesMadeOfPatternsAndSaysSo() {
    for (var page : PatternPage.all()) {
      assertThat(reader.look(page).barcodes()).isEmpty();
    }
    assertThat(reader.look(PatternPage.patches(8, 496, 60)).complete()).isFalse();
    assertThat(reader.look(PaperPage.scannedAt(300).text(20).image()).complete()).isTrue();
  }

  @Test
  void findsNothingInTextLinesAndNoise() {
    assertThat(reader.read(PaperPage.scannedAt(300).text(20).image())).isEmpty();
    assertThat(reader.read(PaperPage.scannedAt(150).text(20).noisy(40).bitonal())).isEmpty();
    assertThat(reader.read(PaperPage.scannedAt(75).image())).isEmpty();
  }

  @Test
  void takesNoLineOfNarrowLettersForARetailCode() {
    for (int seed = 0; seed < 12; seed++) {
      var page = PaperPage.scannedAt(150).narrowLetters(seed).noisy(8);
      assertThat(reader.read(page.image())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 23})
  void bearsTheSmallestPictures(int size) {
    assertThat(reader.read(new BufferedImage(size, 1, BufferedImage.TYPE_INT_ARGB))).isEmpty();
    assertThat(reader.read(new BufferedImage(1, size, BufferedImage.TYPE_INT_RGB))).isEmpty();
    assertThat(reader.read(new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY)))
        .isEmpty();
  }

  private static PaperPage patch(double... bars) {
    return PaperPage.scannedAt(200).bars(10, bars);
  }

  private static PaperPage turned(PaperPage page, int quarters) {
    return quarters == 0 ? page : turned(page.onItsSide(), quarters - 1);
  }

  private List<String> texts(BufferedImage page) {
    return reader.read(page).stream().map(Barcode::text).toList();
  }

  private List<Barcode> patches(BufferedImage page) {
    return reader.read(page).stream()
        .filter(code -> code.format() == Symbology.PATCH_CODE)
        .toList();
  }

  private List<String> ours(BufferedImage page) {
    return reader.read(page).stream()
        .flatMap(code -> code.identifier().stream())
        .map(Identifier::text)
        .toList();
  }
}
