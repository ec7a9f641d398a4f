package nl.hangmap.capture.worker.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.hangmap.capture.worker.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TongueTest {

  private static final List<String> ALL = List.of("eng", "deu", "fra", "spa", "ita");

  @Test
  void tellsALanguageByItsSmallWords() {
    assertThat(tongue("wir danken sie und bestätigen das ist nicht mit der Rechnung eine"))
        .contains("deu");
    assertThat(tongue("nous vous remercions pour votre lettre et une copie est dans les archives"))
        .contains("fra");
  }

  @Test
  void staysWithTheUsualLanguageWhereThatIsSpokenOrLittleIsSaid() {
    assertThat(tongue("wij danken u voor de brief van het archief met een kopie")).isEmpty();
    assertThat(tongue("terms and conditions for this offer")).isEmpty();
    assertThat(
            tongue(
                "het contract van onze klant met een bijlage the terms and conditions for this"
                    + " offer with your signature"))
        .isEmpty();
  }

  @Test
  void refusesALanguageThatCannotBeToldOrHasNoData(@TempDir Path empty) {
    assertThatThrownBy(() -> Tongue.require("xyz", empty)).hasMessageContaining("known are");
    assertThatThrownBy(() -> Tongue.require("deu", empty))
        .hasMessageContaining("install tesseract-ocr-deu");
  }

  private static Optional<String> tongue(String text) {
    var words =
        Arrays.stream(text.split(" ")).map(word -> new Word(word, 0, 0, 1, 1, 90, 0)).toList();
    return Tongue.of(words, "nld", ALL);
  }
}
