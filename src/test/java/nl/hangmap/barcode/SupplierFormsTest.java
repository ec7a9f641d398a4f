package nl.hangmap.barcode;

import static com.google.zxing.BarcodeFormat.CODE_128;
import static com.google.zxing.BarcodeFormat.CODE_39;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.hangmap.barcode.template.TemplateProblem;
import nl.hangmap.barcode.template.TemplatesRejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierFormsTest {

  private static final int DPI = 150;
  private static final String GOOD =
      """
      form: supplier
      name: {nl: Pakbon, en: Delivery note}
      type: order
      mark:
        zone: {x: 10, y: 10, width: 100, height: 30}
        formats: [CODE_128]
        pattern: "VB-[0-9]{6}"
      fields:
        - means: keyPoint
          keyPoint: number
          zone: {x: 10, y: 10, width: 100, height: 30}
          formats: [CODE_128]
          pattern: "VB-([0-9]{6})"
        - means: customer
          zone: {x: 10, y: 60, width: 100, height: 30}
          formats: [CODE_128, CODE_39]
          pattern: "KL[0-9]{5}"
        - means: type
          zone: {x: 120, y: 10, width: 80, height: 30}
          formats: [CODE_128]
          pattern: "DOC([0-9]{2})"
          types: {"10": order, "20": quote}
      """;

  @TempDir private Path folder;

  private final BarcodeReader reader = new BarcodeReader();

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectory(folder.resolve("forms"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void takesTheValuesFromTheirZonesWhicheverWayTheFormLies(int turns) throws IOException {
    var page = note().code(CODE_128, "KL00042", 20, 65, 0.4).code(CODE_128, "DOC20", 130, 15, 0.4);
    var form = form(read(turned(page.skewed(1), turns).noisy(10).image(), -90 * turns));
    assertThat(form.form()).isEqualTo("pakbon");
    assertThat(form.type()).isEqualTo("order");
    assertThat(form.values().stream().map(FormReading.Value::text))
        .containsExactly("123456", "KL00042", "quote");
    assertThat(form.values().getFirst().keyPoint()).isEqualTo("number");
  }

  @Test
  void whatLiesOutsideTheZonesOrSaysSomethingElseStaysAFact() throws IOException {
    var page =
        note()
            .code(CODE_128, "KL00042", 20, 150, 0.4)
            .code(CODE_128, "KLANT", 20, 65, 0.4)
            .code(CODE_39, "DOC20", 125, 15, 0.25);
    var read = read(page.image());
    assertThat(read.barcodes()).hasSize(4);
    assertThat(form(read).values().stream().map(FormReading.Value::text)).containsExactly("123456");
  }

  @Test
  void twoValuesInOneZoneSayNothing() throws IOException {
    var page = note().code(CODE_128, "KL00042", 20, 62, 0.4).code(CODE_39, "KL00043", 20, 84, 0.25);
    var form = form(read(page.image()));
    assertThat(form.values().stream().map(FormReading.Value::text)).containsExactly("123456");
  }

  @Test
  void ourOwnIdentifierIsNeverAValue() throws IOException {
    var anything = GOOD.replace("KL[0-9]{5}", "[A-Z0-9]{12}");
    Files.writeString(folder.resolve("forms/pakbon.yaml"), anything);
    var page = note().code(CODE_128, "F00000001236", 20, 65, 0.4).image();
    var read = reader.look(page, new FormSearch(forms().all(), DPI, List.of(0)));
    assertThat(form(read).values()).hasSize(1);
    assertThat(read.barcodes().getFirst().identifier()).isPresent();
  }

  @Test
  void aPageWithoutTheMarkIsNoForm() throws IOException {
    var elsewhere = PaperPage.scannedAt(DPI).code(CODE_128, "VB-123456", 20, 200, 0.4);
    assertThat(read(elsewhere.image()).form()).isNull();
    var other = PaperPage.scannedAt(DPI).code(CODE_128, "VB-12345X", 20, 20, 0.4);
    assertThat(read(other.image()).form()).isNull();
  }

  @Test
  void namesFileLineAndRemedyOfEveryMistake() throws IOException {
    var bad =
        GOOD.replace("VB-[0-9]{6}\"", "VB-[0-9\"")
            .replace("[CODE_128, CODE_39]", "[CODE_93]")
            .replace("x: 120, y: 10, width: 80", "x: 190, y: 10, width: 80")
            .replace("means: customer", "means: custommer")
            .replace("keyPoint: number", "keypoint: number");
    assertThat(mistakesIn(bad))
        .anyMatch(line -> line.contains("pakbon.yaml, line 7: The pattern 'VB-[0-9' is broken"))
        .anyMatch(line -> line.contains("line 10: The field has no key 'keypoint'."))
        .anyMatch(line -> line.contains("line 14: 'means' of the field cannot be 'custommer'."))
        .anyMatch(line -> line.contains("There is no format 'CODE_93'. It is one of: "))
        .anyMatch(line -> line.contains("The zone ends at 270.0 × 40.0 mm, beyond A4."));
  }

  @ParameterizedTest
  @ValueSource(strings = {".*", ".+", "[A-Z]*"})
  void refusesAPatternThatAllowsAnything(String pattern) throws IOException {
    assertThat(mistakesIn(GOOD.replace("KL[0-9]{5}", pattern)))
        .singleElement()
        .asString()
        .contains("allows anything");
  }

  @Test
  void refusesWhatIsNoForm() throws IOException {
    assertThat(mistakesIn("")).singleElement().asString().contains("The file is empty.");
    assertThat(mistakesIn("form: [")).singleElement().asString().contains("This is no YAML");
    assertThat(mistakesIn(GOOD.replace("form: supplier", "form: labels")))
        .anyMatch(line -> line.contains("'form' of the form cannot be 'labels'."));
    assertThat(mistakesIn(GOOD.replace("mark:", "marks:")))
        .anyMatch(line -> line.contains("It is not said how the form is recognised."));
  }

  @Test
  void refusesTypesAndKeyPointsThatDoNotExist() throws IOException {
    Files.writeString(folder.resolve("forms/pakbon.yaml"), GOOD);
    var rejected =
        catchThrowableOfType(
            TemplatesRejected.class,
            () ->
                forms()
                    .require(
                        type ->
                            type.equals("order")
                                ? Optional.of(Set.of("amount"))
                                : Optional.empty()));
    assertThat(rejected.problems().stream().map(TemplateProblem::toString))
        .anyMatch(line -> line.contains("line 10: The type 'order' has no key point 'number'."))
        .anyMatch(line -> line.contains("line 22: There is no document type 'quote'."));
  }

  private static PaperPage note() {
    return PaperPage.scannedAt(DPI).code(CODE_128, "VB-123456", 20, 15, 0.4);
  }

  private static PaperPage turned(PaperPage page, int quarters) {
    return quarters == 0 ? page : turned(page.onItsSide(), quarters - 1);
  }

  private PageBarcodes read(BufferedImage page) throws IOException {
    return read(page, 0);
  }

  private PageBarcodes read(BufferedImage page, int turn) throws IOException {
    Files.writeString(folder.resolve("forms/pakbon.yaml"), GOOD);
    var turns = List.of(Math.floorMod(turn, 360));
    return reader.look(page, new FormSearch(forms().all(), DPI, turns));
  }

  private static FormReading form(PageBarcodes read) {
    return Objects.requireNonNull(read.form(), "no form");
  }

  private SupplierForms forms() {
    return new SupplierForms(new LabelSettings(folder));
  }

  private List<String> mistakesIn(String text) throws IOException {
    Files.writeString(folder.resolve("forms/pakbon.yaml"), text);
    var rejected = catchThrowableOfType(TemplatesRejected.class, this::forms);
    return rejected.problems().stream().map(TemplateProblem::toString).toList();
  }
}
