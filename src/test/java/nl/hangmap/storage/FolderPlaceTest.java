package nl.hangmap.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FolderPlaceTest extends ContentStoreContract {

  @TempDir Path root;

  @Override
  ObjectPlace emptyPlace() {
    return new FolderPlace(root.resolve("objects"), 1);
  }

  @Test
  void liesTwoFoldersDeep() {
    var hash = put("abc").hash();
    assertThat(root.resolve("objects/ba/78/" + hash.hex())).hasContent("abc");
  }

  @Test
  void noticesBytesThatChangedOnDisk() throws IOException {
    var hash = put("abc").hash();
    Files.writeString(root.resolve("objects/ba/78/" + hash.hex()), "abd");
    assertThat(store.verify(hash)).isFalse();
  }

  @Test
  void replacesAFileThatLostItsEnd() throws IOException {
    var hash = put("abc").hash();
    Files.writeString(root.resolve("objects/ba/78/" + hash.hex()), "a");
    put("abc");
    assertThat(store.verify(hash)).isTrue();
  }

  @Test
  void refusesBeforeWritingWhenLessThanTheReserveIsFree() throws IOException {
    var reserve = DataSize.ofTerabytes(1_000_000);
    var place = new FolderPlace(root.resolve("objects"), reserve.toBytes());
    var full = new KeptObjects(new Spool(spoolFolder, reserve), place, claimed::add);
    assertThatThrownBy(() -> full.put(bytes("x"))).isInstanceOf(StorageFull.class);
    assertThatThrownBy(place::check).isInstanceOf(StorageFull.class);
    assertThat(spooled()).isZero();
  }

  @Test
  void refusesWhenTheDiskRunsFullWhileWriting() throws Exception {
    var disk = root.resolve("small-disk");
    assumeTrue(mounted(disk), "Skipped: mounting a disk of 1 MB takes root");
    try {
      var small = storeOn(disk);
      var kept = small.put(bytes("fits"));
      assertThatThrownBy(() -> small.put(bytes("x".repeat(3_000_000))))
          .isInstanceOf(StorageFull.class);
      assertThat(small.list(null, 10)).containsExactly(kept.hash());
      assertThat(small.put(bytes("fits again"))).isNotNull();
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void saysUnavailableWhenTheFolderIsNoFolder() throws IOException {
    Files.writeString(root.resolve("objects"), "a file in the way");
    assertThatThrownBy(() -> put("x")).isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(emptyPlace()::check).isInstanceOf(StorageUnavailable.class);
  }

  @Test
  void removesWhatAKilledInstanceLeftInTheSpool() throws IOException {
    var old = Files.writeString(spoolFolder.resolve("in-1.part"), "old");
    Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    var fresh = Files.writeString(spoolFolder.resolve("in-2.part"), "fresh");
    new Spool(spoolFolder, DataSize.ofBytes(1))
        .discardOlderThan(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  private ContentStore storeOn(Path disk) {
    return new KeptObjects(
        new Spool(disk.resolve("incoming"), DataSize.ofBytes(1)),
        new FolderPlace(disk.resolve("objects"), 1),
        claimed::add);
  }

  private static boolean mounted(Path disk) throws Exception {
    Files.createDirectories(disk);
    return run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
