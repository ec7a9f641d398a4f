package nl.hangmap.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// What every content store does, wherever its objects lie.
abstract class ContentStoreContract {

  private static final Sha256 UNKNOWN = new Sha256("0".repeat(64));

  @TempDir Path spoolFolder;
  final List<Sha256> claimed = new ArrayList<>();
  ContentStore store;

  /// An empty place.
  abstract ObjectPlace emptyPlace();

  @BeforeEach
  void openStore() {
    store =
        new KeptObjects(new Spool(spoolFolder, DataSize.ofBytes(1)), emptyPlace(), claimed::add);
  }

  @Test
  void keepsBytesUnderTheirSha256() throws IOException {
    var kept = put("abc");
    assertThat(kept.hash().hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(kept.bytes()).isEqualTo(3);
    assertThat(text(store.get(kept.hash()))).isEqualTo("abc");
    assertThat(store.exists(kept.hash())).isTrue();
    assertThat(store.size(kept.hash())).contains(3L);
    assertThat(store.verify(kept.hash())).isTrue();
  }

  @Test
  void keepsTheSameBytesOnce() {
    assertThat(put("twice")).isEqualTo(put("twice"));
    assertThat(store.list(null, 10)).hasSize(1);
  }

  @Test
  void keepsAnEmptyObject() throws IOException {
    var kept = put("");
    assertThat(kept.bytes()).isZero();
    assertThat(text(store.get(kept.hash()))).isEmpty();
  }

  @Test
  void givesAPartAndLeavesOutWhatLiesBeyondTheEnd() throws IOException {
    var hash = put("0123456789").hash();
    assertThat(text(store.get(hash, 0, 1))).isEqualTo("0");
    assertThat(text(store.get(hash, 3, 4))).isEqualTo("3456");
    assertThat(text(store.get(hash, 8, 100))).isEqualTo("89");
    assertThat(text(store.get(hash, 10, 1))).isEmpty();
  }

  @Test
  void saysThatItDoesNotHaveAnObject() {
    assertThat(store.exists(UNKNOWN)).isFalse();
    assertThat(store.size(UNKNOWN)).isEmpty();
    assertThatThrownBy(() -> store.get(UNKNOWN)).isInstanceOf(ObjectMissing.class);
    assertThatThrownBy(() -> store.get(UNKNOWN, 0, 1)).isInstanceOf(ObjectMissing.class);
    assertThatThrownBy(() -> store.verify(UNKNOWN)).isInstanceOf(ObjectMissing.class);
  }

  @Test
  void removesAnObjectAndIsQuietWhenItIsGoneAlready() {
    var hash = put("away").hash();
    store.delete(hash);
    store.delete(hash);
    assertThat(store.exists(hash)).isFalse();
    assertThat(put("away").hash()).isEqualTo(hash);
    assertThat(store.exists(hash)).isTrue();
  }

  @Test
  void listsAllNamesInParts() {
    var all = new ArrayList<Sha256>();
    for (int number = 0; number < 25; number++) {
      all.add(put("object " + number).hash());
    }
    all.sort(null);
    var listed = new ArrayList<Sha256>();
    for (var part = store.list(null, 10); !part.isEmpty(); part = store.list(part.getLast(), 10)) {
      assertThat(part).hasSizeLessThanOrEqualTo(10);
      listed.addAll(part);
    }
    assertThat(listed).isEqualTo(all);
  }

  @Test
  void keepsNothingOfASourceThatFails() throws IOException {
    var source =
        new InputStream() {
          private int left = 200_000;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new IOException("the client went away");
            }
            left--;
            return 7;
          }
        };
    assertThatThrownBy(() -> store.put(source)).isInstanceOf(UncheckedIOException.class);
    assertThat(store.list(null, 10)).isEmpty();
    assertThat(spooled()).isZero();
  }

  @Test
  void keepsMoreThanOnePartOfAnUpload() throws IOException {
    long size = 70L * 1024 * 1024;
    var kept = store.put(new PatternStream(size));
    assertThat(kept.bytes()).isEqualTo(size);
    assertThat(store.size(kept.hash())).contains(size);
    assertThat(store.verify(kept.hash())).isTrue();
    assertThat(spooled()).isZero();
  }

  @Test
  void keepsTheSameBytesPutByManyAtTheSameMoment() throws Exception {
    var puts = new ArrayList<Callable<StoredObject>>();
    for (int number = 0; number < 16; number++) {
      puts.add(() -> put("at the same moment ".repeat(5000)));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<StoredObject> put : threads.invokeAll(puts)) {
        assertThat(store.verify(put.get().hash())).isTrue();
      }
    }
    assertThat(store.list(null, 10)).hasSize(1);
  }

  @Test
  void claimsAnObjectFromTheSweeperEachTimeItIsPut() {
    var hash = put("wanted").hash();
    put("wanted");
    assertThat(claimed).containsExactly(hash, hash);
  }

  StoredObject put(String text) {
    return store.put(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  long spooled() throws IOException {
    try (var files = Files.list(spoolFolder)) {
      return files.count();
    }
  }

  static String text(InputStream bytes) throws IOException {
    try (bytes) {
      return new String(bytes.readAllBytes(), UTF_8);
    }
  }

  /// Bytes without end of which the first `size` are given, made on the way.
  private static final class PatternStream extends InputStream {

    private final long size;
    private long position;

    PatternStream(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return position == size ? -1 : value(position++);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (position == size) {
        return -1;
      }
      int count = (int) Math.min(length, size - position);
      for (int index = 0; index < count; index++) {
        target[offset + index] = (byte) value(position++);
      }
      return count;
    }

    private static int value(long position) {
      return (int) ((position * 31 + (position >> 13)) & 0xff);
    }
  }
}
