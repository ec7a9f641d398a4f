package nl.hangmap.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;

class MediaTypesTest {

  @Test
  void knowsAFileByItsFirstBytesWhateverItsName() {
    assertThat(of("%PDF-1.7\n")).isEqualTo("application/pdf");
    assertThat(of("ï»¿\r\n%PDF-1.4")).isEqualTo("application/pdf");
    assertThat(of("ÿØÿà\0\u0010JFIF")).isEqualTo("image/jpeg");
    assertThat(of("\u0089PNG\r\n\u001a\n")).isEqualTo("image/png");
    assertThat(of("II*\0")).isEqualTo("image/tiff");
    assertThat(of("MM\0*")).isEqualTo("image/tiff");
  }

  @Test
  void refusesHtmlThatIsNamedPdf() {
    assertThat(refusalOf("\n<!DOCTYPE HTML><html>%PDF-1.7</html>")).isEqualTo("content.is-html");
    assertThat(refusalOf("<html><script>alert(1)</script>")).isEqualTo("content.is-html");
  }

  @Test
  void refusesEmptyAndUnknownFiles() {
    assertThat(refusalOf("")).isEqualTo("content.empty");
    assertThat(refusalOf("PK\u0003\u0004 a document of a word processor"))
        .isEqualTo("content.type-unknown");
    assertThat(refusalOf("Dear madam, %PDF-")).isEqualTo("content.type-unknown");
  }

  @Test
  void makesNamesHarmless() {
    assertThat(FileNames.safe("C:\\scans\\brief\r\n.pdf", "x")).isEqualTo("brief .pdf");
    assertThat(FileNames.safe("../../etc/passwd", "x")).isEqualTo("passwd");
    assertThat(FileNames.safe("Überweisung \u202Efdp.exe", "x")).isEqualTo("Überweisung fdp.exe");
    assertThat(FileNames.safe("  ", "x")).isEqualTo("x");
    assertThat(FileNames.safe("..", "x")).isEqualTo("x");
    assertThat(FileNames.safe("a".repeat(500) + ".pdf", "x")).hasSize(200).endsWith(".pdf");
  }

  @Test
  void endsNamesAsTheirBytesAre() {
    assertThat(FileNames.ending("letter.html", ".pdf")).isEqualTo("letter.pdf");
    assertThat(FileNames.ending("letter.PDF", ".pdf")).isEqualTo("letter.PDF");
    assertThat(FileNames.ending("photo.jpeg", ".jpg")).isEqualTo("photo.jpeg");
    assertThat(FileNames.ending("D00000000017", ".pdf")).isEqualTo("D00000000017.pdf");
  }

  private static String of(String head) {
    return MediaTypes.of(head.getBytes(ISO_8859_1), "letter.pdf");
  }

  private static String refusalOf(String head) {
    var refusal = catchThrowableOfType(Refusal.class, () -> of(head));
    return refusal.problems().getFirst().code();
  }
}
