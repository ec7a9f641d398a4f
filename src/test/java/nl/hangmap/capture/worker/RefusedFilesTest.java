package nl.hangmap.capture.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import nl.hangmap.capture.worker.FileRefused.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFilesTest {

  private static final PageWorkers WORKERS =
      TestWorkers.with("time-limit", "20s", "heap", "256MB", "max-pages", "5", "max-bytes", "64MB");

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    WORKERS.close();
  }

  @AfterEach
  void goesOnWithTheNextFile() throws Exception {
    Path good = new SampleFiles(folder).image("png", SamplePage.blank());
    assertThat(WORKERS.open(good, folder.resolve("good")).orThrow().pages()).hasSize(1);
  }

  @Test
  void refusesFileWithoutBytes() throws Exception {
    assertThat(reasonFor("empty.pdf", new byte[0])).isEqualTo(Reason.EMPTY);
  }

  @Test
  void refusesWhatIsNoDocument() throws Exception {
    assertThat(reasonFor("page.pdf", new byte[] {0, 1, 2, 3})).isEqualTo(Reason.NOT_SUPPORTED);
    byte[] gif = "GIF89a\0\0".getBytes(StandardCharsets.US_ASCII);
    assertThat(reasonFor("page.png", gif)).isEqualTo(Reason.NOT_SUPPORTED);
  }

  @Test
  void refusesPackedFileThatEndsTooEarly() throws Exception {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0};
    assertThat(reasonFor("letter.docx", zip)).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void refusesPdfWithPassword() throws Exception {
    Path file = folder.resolve("secret.pdf");
    try (PDDocument document = Loader.loadPDF(files().writtenPdf(1).toFile())) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    assertThat(reasonFor(file)).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void refusesWhatWasCutOff() throws Exception {
    assertThat(reasonFor(cut(files().writtenPdf(2)))).isEqualTo(Reason.TRUNCATED);
    assertThat(reasonFor(cut(files().tiff("CCITT T.6", List.of(SamplePage.bitonal())))))
        .isEqualTo(Reason.TRUNCATED);
    assertThat(reasonFor(cut(files().image("jpg", SamplePage.grey())))).isEqualTo(Reason.TRUNCATED);
    assertThat(reasonFor(cut(files().image("png", SamplePage.grey())))).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void refusesHugePngByItsHeader() throws Exception {
    assertThat(reasonFor("huge.png", png(50_000, 50_000))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesMorePagesThanAllowed() throws Exception {
    assertThat(reasonFor(files().writtenPdf(6))).isEqualTo(Reason.TOO_MANY_PAGES);
    Path tiff = files().tiff("LZW", Collections.nCopies(6, SamplePage.blank()));
    assertThat(reasonFor(tiff)).isEqualTo(Reason.TOO_MANY_PAGES);
  }

  @Test
  void refusesPdfFullOfRubbish() throws Exception {
    byte[] rubbish = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    assertThat(reasonFor("rubbish.pdf", rubbish)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void refusesTiffWhoseDirectoriesRunInACircle() throws Exception {
    ByteBuffer tiff = ByteBuffer.allocate(64);
    tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    tiff.putShort((short) 2);
    tiff.putInt(256 << 16 | 3).putInt(1).putInt(8 << 16);
    tiff.putInt(257 << 16 | 3).putInt(1).putInt(8 << 16);
    tiff.putInt(8);
    assertThat(reasonFor("circle.tif", tiff.array())).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void refusesPdfThatUnpacksWithoutEnd() throws Exception {
    assertThat(reasonFor("bomb.pdf", bomb(70_000_000))).isEqualTo(Reason.TOO_LARGE);
  }

  private SampleFiles files() {
    return new SampleFiles(folder);
  }

  private static Path cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
  }

  private Reason reasonFor(String name, byte[] content) throws IOException {
    return reasonFor(Files.write(folder.resolve(name), content));
  }

  private Reason reasonFor(Path file) throws IOException {
    Outcome<OpenedFile> outcome = WORKERS.open(file, Files.createTempDirectory(folder, "pages"));
    return switch (outcome) {
      case FileRefused<OpenedFile>(Reason reason, String _) -> reason;
      case Done<OpenedFile>(OpenedFile opened) -> throw new AssertionError(opened);
    };
  }

  /// A PNG of a few bytes that says it has so many pixels.
  private static byte[] png(int width, int height) {
    ByteBuffer file = ByteBuffer.allocate(8 + 25 + 12);
    file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put("IHDR".getBytes(StandardCharsets.US_ASCII));
    header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    chunk(file, header.array());
    chunk(file, "IEND".getBytes(StandardCharsets.US_ASCII));
    return file.array();
  }

  private static void chunk(ByteBuffer file, byte[] typeAndBody) {
    CRC32 check = new CRC32();
    check.update(typeAndBody);
    file.putInt(typeAndBody.length - 4).put(typeAndBody).putInt((int) check.getValue());
  }

  /// A PDF whose page content is a few kilobytes that unpack to this many spaces.
  private static byte[] bomb(long size) throws IOException {
    byte[] content = deflated(size);
    String objects =
        """
        %%PDF-1.7
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>> endobj
        4 0 obj <</Filter/FlateDecode/Length %d>> stream
        """
            .formatted(content.length);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(objects.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(content);
    file.writeBytes(
        "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }

  private static byte[] deflated(long size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      for (long written = 0; written < size; written += spaces.length) {
        out.write(spaces);
      }
    }
    return packed.toByteArray();
  }
}
