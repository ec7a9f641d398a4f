package nl.hangmap.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@HangmapTest
class SweeperTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

  @Autowired private SweepStore sweepStore;
  @Autowired private TransactionTemplate transaction;
  @TempDir private Path folder;

  private final Set<Sha256> rows = new HashSet<>();
  private FolderPlace place;
  private ContentStore store;

  @BeforeEach
  void openStore() {
    place = new FolderPlace(folder.resolve("objects"), 1);
    store =
        new KeptObjects(
            new Spool(folder.resolve("incoming"), DataSize.ofBytes(1)), place, sweepStore::claim);
    sweepStore.moveTo(null);
  }

  @Test
  void removesAfterADayWhatNobodyRefersTo() {
    var orphan = put();
    var kept = put();
    rows.add(kept);
    sweepAt(MONDAY);
    sweepAt(MONDAY.plus(Duration.ofHours(23)));
    assertThat(store.exists(orphan)).isTrue();
    sweepAt(MONDAY.plus(Duration.ofHours(25)));
    assertThat(store.exists(orphan)).isFalse();
    assertThat(store.exists(kept)).isTrue();
  }

  @Test
  void keepsWhatWasReferredToAfterItWasMarked() {
    var late = put();
    sweepAt(MONDAY);
    rows.add(late);
    sweepAt(MONDAY.plus(Duration.ofDays(2)));
    assertThat(store.exists(late)).isTrue();
  }

  @Test
  void keepsAnOrphanThatIsPutAgain() {
    var text = UUID.randomUUID().toString();
    var again = put(text);
    sweepAt(MONDAY);
    put(text);
    sweepAt(MONDAY.plus(Duration.ofHours(25)));
    assertThat(store.exists(again)).isTrue();
  }

  @Test
  void leavesAnObjectAloneWhileItsTransactionIsOpen() {
    var text = UUID.randomUUID().toString();
    var hash = put(text);
    sweepAt(MONDAY);
    transaction.executeWithoutResult(
        status -> {
          put(text);
          var sweep = new Thread(() -> sweepAt(MONDAY.plus(Duration.ofHours(25))));
          sweep.start();
          assertThat(joined(sweep)).isTrue();
          assertThat(store.exists(hash)).isTrue();
          rows.add(hash);
        });
    sweepAt(MONDAY.plus(Duration.ofDays(3)));
    assertThat(store.exists(hash)).isTrue();
  }

  @Test
  void removesNothingWhenNoModuleSaysWhatItRefersTo() {
    var hash = put();
    var nobody = new StaticListableBeanFactory().getBeanProvider(ObjectReferences.class);
    for (int day = 0; day < 3; day++) {
      new Sweeper(
              place,
              sweepStore,
              nobody,
              transaction,
              settings(),
              at(MONDAY.plus(Duration.ofDays(day))))
          .sweep();
    }
    assertThat(store.exists(hash)).isTrue();
  }

  @Test
  void goesOnWhereTheLastBatchEnded() {
    var first = put();
    var second = put();
    var last = first.compareTo(second) > 0 ? first : second;
    var earlier = first.equals(last) ? second : first;
    sweepStore.moveTo(earlier);
    sweepAt(MONDAY);
    sweepAt(MONDAY.plus(Duration.ofHours(25)));
    assertThat(store.exists(last)).isFalse();
    assertThat(store.exists(earlier)).isTrue();
  }

  private void sweepAt(Instant moment) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("rows", (ObjectReferences) this::referenced);
    new Sweeper(
            place,
            sweepStore,
            beans.getBeanProvider(ObjectReferences.class),
            transaction,
            settings(),
            at(moment))
        .sweep();
  }

  private Set<Sha256> referenced(Collection<Sha256> hashes) {
    return hashes.stream().filter(rows::contains).collect(Collectors.toSet());
  }

  private static boolean joined(Thread thread) {
    try {
      return thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static StorageSettings settings() {
    return new StorageSettings(DataSize.ofBytes(1), Duration.ofHours(24), null);
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  private Sha256 put() {
    return put(UUID.randomUUID().toString());
  }

  private Sha256 put(String text) {
    return store.put(new ByteArrayInputStream(text.getBytes(UTF_8))).hash();
  }
}
