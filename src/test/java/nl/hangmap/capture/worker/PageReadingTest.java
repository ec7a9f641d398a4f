package nl.hangmap.capture.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.hangmap.barcode.Barcode;
import nl.hangmap.capture.worker.image.Orientation;
import nl.hangmap.capture.worker.image.Pixels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReadingTest {

  private static final PageWorkers WORKERS = TestWorkers.with();

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    WORKERS.close();
  }

  @Test
  void readsDutchTextInLines() throws Exception {
    PageText text = read(SamplePage.bitonal());

    assertThat(text.text().lines().filter(line -> !line.isBlank()))
        .containsExactlyElementsOf(SamplePage.LINES);
    assertThat(text.confidence()).isGreaterThan(85);
    assertThat(text.skew()).isEqualTo(0, offset(0.2));
  }

  @Test
  void placesEachWordWhereItIsOnTheScan() throws Exception {
    PageText text = read(SamplePage.grey(1.7));

    assertThat(text.skew()).isEqualTo(1.7, offset(0.2));
    Word first = text.words().getFirst();
    assertThat(first.text()).isEqualTo("Geachte");
    assertThat(first.line()).isZero();
    BufferedImage page = SamplePage.grey(1.7);
    double angle = Math.toRadians(1.7);
    double fromMiddle = 240 + first.width() / 2.0 - page.getWidth() / 2.0;
    double above = 300 - first.height() / 2.0 - page.getHeight() / 2.0;
    double x = page.getWidth() / 2.0 + fromMiddle * Math.cos(angle) - above * Math.sin(angle);
    double y = page.getHeight() / 2.0 + fromMiddle * Math.sin(angle) + above * Math.cos(angle);
    assertThat(first.x() + first.width() / 2.0).isEqualTo(x, offset(12.0));
    assertThat(first.y() + first.height() / 2.0).isEqualTo(y, offset(12.0));
  }

  @Test
  void readsAPageThatLiesOnItsSideOrUpsideDown() throws Exception {
    assertTurned(8, 90);
    assertTurned(3, 180);
    assertTurned(6, 270);
  }

  private void assertTurned(int orientation, int turn) throws Exception {
    BufferedImage turned = Pixels.upright(SamplePage.grey(), new Orientation(orientation));
    PageText text = read(turned);

    assertThat(text.turn()).isEqualTo(turn);
    assertThat(text.text()).contains(SamplePage.LINES.get(3));
  }

  @Test
  void readsAPageInTheLanguageItTurnsOutToBeIn() throws Exception {
    assertThat(read(SamplePage.bitonal()).languages()).isEqualTo("nld");

    PageText english =
        read(
            SamplePage.of(
                List.of(
                    "Dear Sir or Madam,",
                    "Thank you for the offer that you have sent with your letter.",
                    "We are not able to accept this, which you will understand.",
                    "The original is from our archive and not for sale.")));
    assertThat(english.languages()).isEqualTo("eng");
    assertThat(english.text()).contains("which you will understand");
  }

  @Test
  void findsABlankPageBlankHoweverGrey() throws Exception {
    PageReading reading = reading(SamplePage.blank());

    assertThat(reading.blank()).isTrue();
    assertThat(reading.text()).isNull();
  }

  @Test
  void readsACodeOfLongBarsOnAnOtherwiseEmptyPage() throws Exception {
    PageReading reading = reading(SamplePage.longBars("F00000001236"));

    assertThat(reading.blank()).isFalse();
    assertThat(reading.barcodes()).extracting(Barcode::text).containsExactly("F00000001236");
  }

  private PageText read(BufferedImage image) throws Exception {
    return Objects.requireNonNull(reading(image).text());
  }

  private PageReading reading(BufferedImage image) throws Exception {
    Path png = new SampleFiles(folder).image("png", image);
    PageImage page =
        WORKERS
            .open(png, Files.createTempDirectory(folder, "pages"))
            .orThrow()
            .pages()
            .getFirst()
            .image();
    PageImage scanned = new PageImage(page.file(), page.width(), page.height(), 300, page.colour());
    return WORKERS.read(scanned, ReadOptions.everything()).orThrow();
  }
}
