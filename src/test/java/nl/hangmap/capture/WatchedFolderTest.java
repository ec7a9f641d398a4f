package nl.hangmap.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

  private static final byte[] NO_SCAN = {0, 1, 2, 3, 4, 5, 6, 7};

  @TempDir private Path folder;
  @Autowired private Intake intake;
  @Autowired private FileStore files;
  @Autowired private FolderNames folderNames;
  @Autowired private ContentStore store;
  @Autowired private MessageSource messages;
  @Autowired private JdbcClient database;

  private WatchedFolder watched;
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");

  /// Also what a process does that starts after another was killed: it knows nothing.
  @BeforeEach
  void start() {
    watched =
        new WatchedFolder(
            intake.batches,
            files,
            new TakenFiles(messages, folder),
            folderNames,
            intake.viewers,
            () -> now,
            new WatchedFolder.Settings(folder, 3_000));
  }

  @Test
  void takesAFileThatStaysAsItIsAndLetsItGoWhenItsPagesAreSafe() throws IOException {
    var document = intake.quote(intake.customer("Map B.V."));
    var scan = ScannedFile.pdf("scan.pdf", Sheet.of("Uit de map").with(document.id()));
    put("scan.pdf", scan.bytes());
    watched.look();
    assertThat(batches()).isEmpty();
    lookTwice();
    var batch = intake.done(batches().getFirst());
    lookTwice();
    assertThat(names("")).isEmpty();
    assertThat(names("done")).containsExactly(batch.summary().id() + "-scan.pdf");
    assertThat(batch.summary().channel()).isEqualTo(Channel.FOLDER);
    assertThat(batch.documents().getFirst().document()).isEqualTo(document.id());
  }

  @Test
  void keepsAFileInTheFolderUntilItWasOpened() throws IOException {
    put("wacht.pdf", ScannedFile.pdf("wacht.pdf", Sheet.of("Nog niet open")).bytes());
    lookTwice();
    long batch = batches().getFirst();
    intake.done(batch);
    database
        .sql("update capture.file set state = 'RECEIVED' where batch_id = ?")
        .param(batch)
        .update();
    lookTwice();
    assertThat(names("")).containsExactly("wacht.pdf");
    database
        .sql("update capture.file set state = 'OPENED' where batch_id = ?")
        .param(batch)
        .update();
    lookTwice();
    assertThat(names("")).isEmpty();
  }

  @Test
  void leavesAFileThatIsStillBeingWritten() throws IOException {
    for (int size = 10; size < 60; size += 10) {
      put("groeit.pdf", new byte[size]);
      watched.look();
      now = now.plusSeconds(4);
    }
    assertThat(batches()).isEmpty();
    put("groeit.pdf.part", NO_SCAN);
    put(".verborgen.pdf", NO_SCAN);
    put("@eaDir/groeit.pdf", NO_SCAN);
    Files.delete(folder.resolve("groeit.pdf"));
    lookTwice();
    lookTwice();
    assertThat(batches()).isEmpty();
    assertThat(names("")).hasSize(2);
  }

  @Test
  void takesAFileWhoseTimeLiesInTheFuture() throws IOException {
    put("morgen.pdf", NO_SCAN);
    Files.setLastModifiedTime(
        folder.resolve("morgen.pdf"),
        java.nio.file.attribute.FileTime.from(now.plus(Duration.ofDays(400))));
    lookTwice();
    assertThat(batches()).hasSize(1);
  }

  @Test
  void aFolderSaysTypeAndDepartment() throws IOException {
    put("quote/a.pdf", NO_SCAN);
    put("care/b.pdf", NO_SCAN);
    put("Sales/Order/c.pdf", NO_SCAN);
    put("complaint/care/d.pdf", NO_SCAN);
    lookTwice();
    assertThat(said("a.pdf")).isEqualTo("quote/");
    assertThat(said("b.pdf")).isEqualTo("/care");
    assertThat(said("c.pdf")).isEqualTo("order/sales");
    assertThat(said("d.pdf")).isEqualTo("complaint/care");
  }

  @Test
  void aFileInAFolderOfAnUnknownNameFailsWithItsReason() throws IOException {
    put("ofertes/a.pdf", NO_SCAN);
    put("quote/order/b.pdf", NO_SCAN);
    lookTwice();
    assertThat(batches()).isEmpty();
    assertThat(names("failed"))
        .containsExactlyInAnyOrder("a.pdf", "a.pdf.txt", "b.pdf", "b.pdf.txt");
    assertThat(Files.readAllBytes(folder.resolve("failed/a.pdf"))).isEqualTo(NO_SCAN);
    assertThat(read("failed/a.pdf.txt"))
        .contains("\"ofertes\"", "geen documenttype", "neither a document type", "quote", "sales")
        .contains("opnieuw", "again");
    assertThat(read("failed/b.pdf.txt")).contains("quote/order", "twee typen", "two types");
  }

  @Test
  void anEarlierFailureOfTheSameNameStays() throws IOException {
    put("fout/a.pdf", "een".getBytes(UTF_8));
    lookTwice();
    put("fout/a.pdf", "twee".getBytes(UTF_8));
    lookTwice();
    assertThat(read("failed/a.pdf")).isEqualTo("een");
    assertThat(read("failed/2-a.pdf")).isEqualTo("twee");
    assertThat(read("failed/2-a.pdf.txt")).contains("fout");
  }

  @Test
  void setsAFileApartThatCannotBeOpenedAndSaysWhy() throws IOException {
    put("quote/leeg.pdf", new byte[0]);
    put("slot.pdf", ScannedFile.encrypted("slot.pdf", Sheet.of("Geheim")).bytes());
    put("kapot.pdf", NO_SCAN);
    lookTwice();
    batches().forEach(intake::done);
    lookTwice();
    assertThat(names("done")).isEmpty();
    assertThat(names("failed")).hasSize(6);
    assertThat(why("leeg.pdf")).contains("leeg.pdf is geweigerd", "0 bytes", "The file is empty");
    assertThat(why("slot.pdf")).contains("wachtwoord", "password");
    assertThat(why("kapot.pdf")).contains("kapot.pdf was refused");
  }

  @Test
  void aFileOfAKilledProcessIsNeitherLostNorDoubled() throws IOException {
    put("dubbel.pdf", ScannedFile.pdf("dubbel.pdf", Sheet.of("Eenmaal")).bytes());
    lookTwice();
    long batch = batches().getFirst();
    start();
    lookTwice();
    intake.done(batch);
    start();
    lookTwice();
    assertThat(batches()).containsExactly(batch);
    assertThat(names("done")).hasSize(1);
  }

  @Test
  void aFileWhoseBytesWereStoredWithoutABatchIsTakenOnce() throws IOException {
    var scan = ScannedFile.pdf("bytes.pdf", Sheet.of("Alleen de bytes"));
    try (var bytes = scan.incoming().source().open()) {
      store.put(bytes);
    }
    put("bytes.pdf", scan.bytes());
    lookTwice();
    lookTwice();
    assertThat(batches()).hasSize(1);
  }

  @Test
  void aHalfDoneMoveIsDoneAgain() throws IOException {
    put("half.pdf", ScannedFile.pdf("half.pdf", Sheet.of("Half gekopieerd")).bytes());
    long bytes = Files.size(folder.resolve("half.pdf"));
    lookTwice();
    long batch = batches().getFirst();
    intake.done(batch);
    Files.writeString(folder.resolve("done/" + batch + "-half.pdf"), "begin");
    start();
    lookTwice();
    assertThat(Files.size(folder.resolve("done/" + batch + "-half.pdf"))).isEqualTo(bytes);
    assertThat(names("")).isEmpty();
  }

  @Test
  void aTextWithoutItsFileIsWrittenAgain() throws IOException {
    put("fout/a.pdf", NO_SCAN);
    Files.createDirectories(folder.resolve("failed"));
    Files.writeString(folder.resolve("failed/a.pdf.txt"), "half");
    lookTwice();
    assertThat(names("failed")).containsExactlyInAnyOrder("a.pdf", "a.pdf.txt");
    assertThat(read("failed/a.pdf.txt")).contains("\"fout\"");
  }

  @Test
  void aFileThatCannotLeaveKeepsNoOtherWaitingAndIsNotTakenAgain() throws IOException {
    put("vast.pdf", NO_SCAN);
    lookTwice();
    long stuck = batches().getFirst();
    intake.done(stuck);
    Files.createDirectories(folder.resolve("failed/" + stuck + "-vast.pdf/niet-leeg"));
    put("vrij.pdf", NO_SCAN);
    lookTwice();
    assertThat(batches()).hasSize(2);
    intake.done(batches().getLast());
    lookTwice();
    assertThat(names("")).containsExactly("vast.pdf");
    assertThat(batches()).hasSize(2);
  }

  @Test
  void aVeryLongNameLeavesTheFolderToo() throws IOException {
    var name = "ë".repeat(125) + ".pdf";
    put(name, new byte[0]);
    lookTwice();
    intake.done(batches().getFirst());
    lookTwice();
    assertThat(names("")).isEmpty();
    assertThat(names("failed")).hasSize(2);
  }

  @Test
  void aLinkLeadsToNoOtherFileOfTheServer(@TempDir Path elsewhere) throws IOException {
    var secret = Files.write(elsewhere.resolve("geheim.pdf"), NO_SCAN);
    Files.createSymbolicLink(folder.resolve("link.pdf"), secret);
    Files.createSymbolicLink(folder.resolve("quote"), elsewhere);
    lookTwice();
    assertThat(batches()).isEmpty();
    assertThat(secret).exists();
  }

  private void lookTwice() {
    watched.look();
    now = now.plusSeconds(4);
    watched.look();
  }

  private void put(String name, byte[] bytes) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private String why(String name) throws IOException {
    var text = names("failed").stream().filter(one -> one.endsWith(name + ".txt")).findFirst();
    return read("failed/" + text.orElseThrow());
  }

  private List<String> names(String below) throws IOException {
    try (var entries = Files.list(folder.resolve(below))) {
      return entries
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  /// Type and department that the batch of a file was given.
  private String said(String name) {
    return database
        .sql(
            """
            select coalesce(document_type, '') || '/' || coalesce(department, '')
            from capture.batch b join capture.file f on f.batch_id = b.id
            where f.name = :name and b.source_key like :ours
            """)
        .param("name", name)
        .param("ours", "folder:" + folder + "%")
        .query(String.class)
        .single();
  }

  private List<Long> batches() {
    return database
        .sql("select id from capture.batch where source_key like :ours order by id")
        .param("ours", "folder:" + folder + "%")
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
