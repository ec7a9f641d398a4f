package nl.hangmap.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.hangmap.HangmapTest;
import nl.hangmap.storage.ContentStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@HangmapTest
class WatchedFolderTest {

  @TempDir private Path folder;
  @Autowired private Intake intake;
  @Autowired private FileStore files;
  @Autowired private ContentStore store;
  @Autowired private MessageSource messages;
  @Autowired private JdbcClient database;

  private WatchedFolder watched;

  @BeforeEach
  void watch() {
    watched =
        new WatchedFolder(
            intake.batches,
            new TakenFiles(files, messages, folder),
            intake.viewers,
            Clock.systemUTC(),
            new WatchedFolder.Settings(folder, 3_000));
  }

  @Test
  void takesAFileThatStaysAsItIsAndMovesItWhenItIsSafe() throws IOException {
    var document = intake.quote(intake.customer("Map B.V."));
    var scan = ScannedFile.pdf("scan.pdf", Sheet.of("Uit de map").with(document.id()));
    put("scan.pdf", scan.bytes(), 10);
    watched.look();
    assertThat(names("")).contains("scan.pdf");
    watched.look();
    assertThat(names("")).doesNotContain("scan.pdf");
    assertThat(names("done")).singleElement().asString().endsWith("-scan.pdf");
    var batch = intake.done(newest());
    assertThat(batch.summary().channel()).isEqualTo(Channel.FOLDER);
    assertThat(batch.documents().getFirst().document()).isEqualTo(document.id());
  }

  @Test
  void leavesAFileThatIsStillBeingWritten() throws IOException {
    put("groeit.pdf", new byte[10], 10);
    watched.look();
    put("groeit.pdf", new byte[20], 10);
    watched.look();
    put("groeit.pdf", new byte[20], 0);
    watched.look();
    watched.look();
    assertThat(names("")).contains("groeit.pdf");
  }

  @Test
  void doesNotTakeAFileTwiceThatWasLeftByAKilledProcess() throws IOException {
    long modified = put("dubbel.pdf", "%PDF niets".getBytes(UTF_8), 10);
    watched.look();
    watched.look();
    long first = newest();
    put("dubbel.pdf", "%PDF niets".getBytes(UTF_8), 10);
    Files.setLastModifiedTime(folder.resolve("dubbel.pdf"), FileTime.fromMillis(modified));
    watched.look();
    watched.look();
    assertThat(newest()).isEqualTo(first);
    assertThat(names("")).doesNotContain("dubbel.pdf");
  }

  @Test
  void setsAFileApartThatCannotBeOpenedAndSaysWhy() throws IOException {
    put("leeg.pdf", new byte[0], 10);
    watched.look();
    watched.look();
    intake.done(newest());
    watched.look();
    assertThat(names("done")).isEmpty();
    assertThat(names("failed")).hasSize(2);
    var why = names("failed").stream().filter(name -> name.endsWith(".txt")).findFirst();
    assertThat(Files.readString(folder.resolve("failed").resolve(why.orElseThrow())))
        .contains("leeg")
        .contains("empty");
  }

  @Test
  void leavesTheFileWhereItIsWhenItsBytesAreNotSafe() throws IOException {
    put("veilig.pdf", "veilige bytes".getBytes(UTF_8), 10);
    watched.look();
    watched.look();
    var hash = intake.system(() -> intake.batches.get(newest())).files().getFirst().sha256();
    assertThat(store.exists(hash)).isTrue();
    assertThat(names("done")).hasSize(1);
  }

  private long put(String name, byte[] bytes, int secondsAgo) throws IOException {
    var file = Files.write(folder.resolve(name), bytes);
    var modified = Instant.now(Clock.systemUTC()).minusSeconds(secondsAgo).toEpochMilli();
    Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    return modified;
  }

  private List<String> names(String below) throws IOException {
    try (var entries = Files.list(folder.resolve(below))) {
      return entries
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private long newest() {
    return database
        .sql("select max(id) from capture.batch where channel = 'FOLDER'")
        .query(Long.class)
        .single();
  }
}
