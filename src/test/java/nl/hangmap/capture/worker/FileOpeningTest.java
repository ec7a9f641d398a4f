package nl.hangmap.capture.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import nl.hangmap.capture.worker.PageImage.Colour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileOpeningTest {

  private static final PageWorkers WORKERS = TestWorkers.with();

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    WORKERS.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT T.4", "CCITT T.6", "LZW", "Deflate", "PackBits"})
  void takesBitonalTiffApartWithoutLosingABit(String compression) throws Exception {
    BufferedImage page = SamplePage.bitonal();
    OpenedFile opened = open(files().tiff(compression, List.of(page, page)));

    assertThat(opened.mediaType()).isEqualTo("image/tiff");
    assertThat(opened.pages()).hasSize(2);
    PageImage second = opened.pages().get(1).image();
    assertThat(second.colour()).isEqualTo(Colour.BITONAL);
    assertSamePixels(ImageIO.read(second.file().toFile()), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "Deflate", "JPEG"})
  void takesGreyAndColourTiffApart(String compression) throws Exception {
    OpenedFile opened =
        open(files().tiff(compression, List.of(SamplePage.grey(), SamplePage.grey())));
    assertThat(opened.pages()).hasSize(2);
    assertThat(opened.pages().getFirst().image().colour()).isEqualTo(Colour.GREY);

    OpenedFile colour = open(files().tiff(compression, List.of(SamplePage.colour())));
    assertThat(colour.pages().getFirst().image().colour()).isEqualTo(Colour.COLOUR);
  }

  @Test
  void keepsJpegByteForByte() throws Exception {
    Path jpeg = files().image("jpg", SamplePage.colour());
    OpenedPage page = open(jpeg).pages().getFirst();

    assertThat(page.image().file()).hasSameBinaryContentAs(jpeg);
    assertThat(page.image().colour()).isEqualTo(Colour.COLOUR);
    assertThat(page.image().dpi()).isCloseTo(106, withPercentage(1));
  }

  @Test
  void takesTheJpegOutOfTiffAndTurnsIt() throws Exception {
    BufferedImage scan = SamplePage.colour();
    Path jpeg = files().image("jpg", scan);
    Path tiff = files().jpegTiff(jpeg, scan.getWidth(), scan.getHeight());
    PageImage page = open(tiff).pages().getFirst().image();

    assertThat(page.mediaType()).isEqualTo("image/jpeg");
    assertThat(page.width()).isEqualTo(scan.getHeight());
    assertThat(Files.size(page.file())).isEqualTo(Files.size(jpeg) + 36);
  }

  @Test
  void keepsPngByteForByteWhenItIsPlain() throws Exception {
    Path png = files().image("png", SamplePage.bitonal());
    assertThat(open(png).pages().getFirst().image().file()).hasSameBinaryContentAs(png);
  }

  @Test
  void takesTheScansOutOfPdfAsTheyAre() throws Exception {
    Path jpeg = files().image("jpg", SamplePage.grey());
    Path png = files().image("png", SamplePage.bitonal());
    OpenedFile opened = open(files().scannedPdf(0, jpeg, png));

    PageImage first = opened.pages().get(0).image();
    PageImage second = opened.pages().get(1).image();
    assertThat(first.file()).hasSameBinaryContentAs(jpeg);
    assertThat(first.dpi()).isEqualTo(300);
    assertThat(second.colour()).isEqualTo(Colour.BITONAL);
    assertSamePixels(ImageIO.read(second.file().toFile()), SamplePage.bitonal());
    assertThat(opened.pages()).allMatch(page -> page.bornText() == null);
  }

  @Test
  void showsScansTheWayTheirPageIsTurned() throws Exception {
    Path jpeg = files().image("jpg", SamplePage.grey());
    Path png = files().image("png", SamplePage.bitonal());
    OpenedFile opened = open(files().scannedPdf(90, jpeg, png));

    for (OpenedPage page : opened.pages()) {
      assertThat(page.image().width()).isEqualTo(SamplePage.grey().getHeight());
      Path small = folder.resolve("small.jpg");
      PageImage picture = WORKERS.thumbnail(page.image().file(), small).orThrow();
      assertThat(picture.height()).isGreaterThan(picture.width());
    }
    assertThat(opened.pages().getFirst().image().mediaType()).isEqualTo("image/jpeg");
  }

  @Test
  void rendersWrittenPdfAndTakesItsText() throws Exception {
    Path pdf = files().writtenPdf(2);
    OpenedFile opened = open(pdf);

    OpenedPage page = opened.pages().getFirst();
    assertThat(opened.mediaType()).isEqualTo("application/pdf");
    assertThat(page.image().dpi()).isEqualTo(300);
    assertThat(page.image().colour()).isEqualTo(Colour.GREY);
    PageText text = Objects.requireNonNull(page.bornText()).read();
    assertThat(text.text()).isEqualTo("Offerte 2026-0417 voor mevrouw De Vries");
    assertThat(text.words()).extracting(Word::text).contains("2026-0417", "mevrouw");
    assertThat(text.words().getFirst().x()).isCloseTo(40 * 300 / 72, withPercentage(2));
    assertThat(WORKERS.text(pdf).orThrow()).contains("\f").contains("Vries");
  }

  @Test
  void makesAThumbnailOfAnyKind() throws Exception {
    Path small = folder.resolve("small.jpg");
    assertThat(WORKERS.thumbnail(files().writtenPdf(3), small).orThrow().width()).isEqualTo(300);
    Path tiff = files().tiff("CCITT T.6", List.of(SamplePage.bitonal(), SamplePage.bitonal()));
    assertThat(WORKERS.thumbnail(tiff, small).orThrow().colour()).isEqualTo(Colour.GREY);
    assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(300);
    assertThat(Files.size(small)).isLessThan(40_000);
  }

  private SampleFiles files() {
    return new SampleFiles(folder);
  }

  private OpenedFile open(Path file) throws Exception {
    return WORKERS.open(file, Files.createTempDirectory(folder, "pages")).orThrow();
  }

  private static void assertSamePixels(BufferedImage one, BufferedImage other) {
    assertThat(one.getWidth()).isEqualTo(other.getWidth());
    assertThat(one.getHeight()).isEqualTo(other.getHeight());
    for (int y = 0; y < one.getHeight(); y += 7) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getRGB(x, y) != other.getRGB(x, y)) {
          throw new AssertionError("pixel %d,%d differs".formatted(x, y));
        }
      }
    }
  }
}
