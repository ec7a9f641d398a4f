package nl.hangmap.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class BadInputTest {

  @Autowired private Intake intake;

  @Test
  void namesEachBadFileAndLetsItHarmNothingElseInTheBatch() throws IOException {
    var document = intake.quote(intake.customer("Ongedeerd B.V."));
    var whole = ScannedFile.tiff("afgekapt.tif", Sheet.of("Een"), Sheet.of("Twee"));
    var batch =
        intake.taken(
            new ScannedFile("leeg.pdf", new byte[0]),
            ScannedFile.encrypted("geheim.pdf", Sheet.of("Geheim")),
            whole.cutTo(whole.bytes().length / 3),
            new ScannedFile("reusachtig.png", png(50_000, 50_000)),
            new ScannedFile("bom.pdf", zipBomb()),
            new ScannedFile("pagina.pdf", "GIF89a\0".getBytes(UTF_8)),
            new ScannedFile("stuk.pdf", "%PDF-1.7\n1 0 obj <<".getBytes(UTF_8)),
            ScannedFile.pdf("goed.pdf", Sheet.of("Goed").with(document.id())));
    assertThat(problems(batch))
        .containsEntry("leeg.pdf", "EMPTY")
        .containsEntry("geheim.pdf", "ENCRYPTED")
        .containsEntry("afgekapt.tif", "TRUNCATED")
        .containsEntry("reusachtig.png", "TOO_LARGE")
        .containsEntry("bom.pdf", "NOT_SUPPORTED")
        .containsEntry("pagina.pdf", "NOT_SUPPORTED")
        .containsEntry("goed.pdf", "none");
    assertThat(problems(batch).get("stuk.pdf")).isIn("DAMAGED", "TRUNCATED");
    assertThat(batch.documents())
        .extracting(FoundDocument::document)
        .containsExactly(document.id());
    assertThat(batch.summary().state()).isEqualTo(BatchState.DONE);
    assertThat(batch.summary().refused()).isEqualTo(7);
    assertThat(batch.summary().counts()).isEqualTo(new PageCounts(1, 1, 0, 0, 0, 0));
  }

  @Test
  void judgesAFileByItsContentAndNotByItsName() {
    var document = intake.quote(intake.customer("Verkeerde naam B.V."));
    var pdf = ScannedFile.pdf("x", Sheet.of("Toch een PDF").with(document.id()));
    var batch = intake.taken(new ScannedFile("../../etc/foto.jpg", pdf.bytes()));
    assertThat(batch.files().getFirst().name()).isEqualTo("foto.jpg");
    assertThat(batch.files().getFirst().mediaType()).isEqualTo("application/pdf");
    assertThat(batch.documents().getFirst().document()).isEqualTo(document.id());
  }

  private static Map<String, String> problems(BatchView batch) {
    Function<FileView, String> problem =
        file -> file.problem() == null ? "none" : file.problem().name();
    return batch.files().stream().collect(Collectors.toMap(FileView::name, problem));
  }

  /// A PNG that says how large it is and has hardly any content.
  private static byte[] png(int width, int height) throws IOException {
    var header = new ByteArrayOutputStream();
    var fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {1, 0, 0, 0, 0});
    var content = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(content, new Deflater(9))) {
      deflater.write(new byte[100_000]);
    }
    var file = new ByteArrayOutputStream();
    var out = new DataOutputStream(file);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk("IHDR", header.toByteArray(), out);
    chunk("IDAT", content.toByteArray(), out);
    chunk("IEND", new byte[0], out);
    return file.toByteArray();
  }

  private static void chunk(String type, byte[] content, DataOutputStream out) throws IOException {
    var named = Arrays.copyOf(type.getBytes(UTF_8), 4 + content.length);
    System.arraycopy(content, 0, named, 4, content.length);
    var check = new CRC32();
    check.update(named);
    out.writeInt(content.length);
    out.write(named);
    out.writeInt((int) check.getValue());
  }

  private static byte[] zipBomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      for (int megabyte = 0; megabyte < 50; megabyte++) {
        zip.write(new byte[1 << 20]);
      }
    }
    return bytes.toByteArray();
  }
}
