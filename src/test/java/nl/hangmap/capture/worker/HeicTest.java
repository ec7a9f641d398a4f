package nl.hangmap.capture.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import nl.hangmap.capture.worker.FileRefused.Reason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeicTest {

  @TempDir private Path folder;

  @Test
  void showsAPhotographOfATelephone() throws Exception {
    requireLibrary();
    try (var workers = TestWorkers.with()) {
      OpenedFile opened = workers.open(photo(), pages()).orThrow();
      PageImage page = opened.pages().getFirst().image();

      assertThat(opened.mediaType()).isEqualTo("image/heic");
      assertThat(opened.pages()).hasSize(1);
      assertThat(page.width()).isEqualTo(420);
      assertThat(page.height()).isEqualTo(300);
      var image = ImageIO.read(page.file().toFile());
      assertThat(image.getRGB(5, 5) & 0xFF).as("cream, less blue than red").isBetween(225, 246);
      assertThat(image.getRGB(5, 5) >> 16 & 0xFF).isGreaterThan(246);
    }
  }

  @Test
  void refusesWhatIsTooLargeOrCutOff() throws Exception {
    requireLibrary();
    try (var workers = TestWorkers.with("max-pixels", "100000")) {
      assertThat(reason(workers.open(photo(), pages()))).isEqualTo(Reason.TOO_LARGE);
      byte[] half = Arrays.copyOf(Files.readAllBytes(photo()), 3000);
      Path cut = Files.write(folder.resolve("cut.heic"), half);
      assertThat(reason(workers.open(cut, pages()))).isIn(Reason.DAMAGED, Reason.TOO_LARGE);
    }
  }

  @Test
  void saysWhatIsMissingWhereTheLibraryIsNotInstalled() throws Exception {
    try (var workers = TestWorkers.with("libheif", "libnothing.so.1")) {
      assertThat(reason(workers.open(photo(), pages()))).isEqualTo(Reason.NEEDS_LIBHEIF);
    }
  }

  private static void requireLibrary() {
    try {
      SymbolLookup.libraryLookup("libheif.so.1", Arena.global());
    } catch (IllegalArgumentException missing) {
      Assumptions.abort("libheif is not installed: apt-get install libheif1");
    }
  }

  private static Reason reason(Outcome<OpenedFile> outcome) {
    if (outcome instanceof FileRefused<OpenedFile>(Reason reason, String _)) {
      return reason;
    }
    throw new AssertionError(outcome);
  }

  private Path pages() throws IOException {
    return Files.createTempDirectory(folder, "pages");
  }

  private Path photo() throws IOException {
    Path file = folder.resolve("photo.jpg");
    try (InputStream photo = HeicTest.class.getResourceAsStream("/photo.heic")) {
      Files.write(file, Objects.requireNonNull(photo).readAllBytes());
    }
    return file;
  }
}
