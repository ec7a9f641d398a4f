package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import nl.hangmap.content.Contents;
import nl.hangmap.kernel.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Every stage is killed before and after each of its statements, commits and stored objects, one
/// moment after the other, until it comes to its end.
@HangmapTest
class KilledAtEveryStepTest {

  /// More moments than this in one stage would mean that it never ends.
  private static final int MOST_MOMENTS = 2_000;

  @Autowired private Intake intake;
  @Autowired private Backlog backlog;
  @Autowired private OpenFile opening;
  @Autowired private ReadPage reading;
  @Autowired private SplitStacks splitting;
  @Autowired private FileDocument filing;
  @Autowired private Contents contents;
  @Autowired private KillPoints kills;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  @TestConfiguration
  static class Killing {

    @Bean
    static KillPoints killPoints() {
      return new KillPoints();
    }
  }

  @Test
  void everyPageEndsOnceWhereItBelongs() {
    var document = intake.quote(intake.customer("Onverwoestbaar B.V."));
    var stack =
        ScannedFile.pdf(
            "stapel.pdf",
            Sheet.of("Eerste blad").with(document.id()),
            Sheet.of("Tweede blad"),
            Sheet.separator(),
            Sheet.of("Zonder barcode"));
    long batch = stopped(stack);

    all("file", batch).forEach(file -> kill(batch, opening, file));
    all("page", batch).forEach(page -> kill(batch, reading, page));
    all("file", batch).forEach(file -> kill(batch, splitting, file));
    all("item", batch).forEach(item -> kill(batch, filing, item));

    var view = intake.system(() -> intake.batches.get(batch));
    assertThat(view.summary().counts()).isEqualTo(expected());
    assertThat(view.documents())
        .extracting(FoundDocument::state)
        .containsExactly(ItemState.FILED, ItemState.REVIEW);
    assertThat(view.documents().getFirst().document()).isEqualTo(document.id());
    var versions = intake.system(() -> contents.versions(document.id(), PageRequest.first()));
    assertThat(versions.items()).hasSize(1);
    assertThat(versions.items().getFirst().renditions()).hasSize(4);
  }

  private static PageCounts expected() {
    return new PageCounts(4, 2, 1, 0, 1, 0, 0);
  }

  private void kill(long batch, Step step, long subject) {
    int moment = 1;
    boolean killed = true;
    while (killed) {
      int next = moment;
      killed = intake.system(() -> kills.kills(next, () -> step.run(subject)));
      Intake.assertSumIsRight(intake.system(() -> intake.batches.get(batch)));
      moment++;
      assertThat(moment).isLessThan(MOST_MOMENTS);
    }
    assertThat(moment).as("moments of %s", step.getClass().getSimpleName()).isGreaterThan(5);
  }

  /// Handed in so that no job begins on it.
  private long stopped(ScannedFile file) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              long batch = intake.receive(file);
              intake.system(
                  () -> {
                    backlog.stop(batch);
                    return batch;
                  });
              return batch;
            }));
  }

  private List<Long> all(String table, long batch) {
    return database
        .sql("select id from capture." + table + " where batch_id = :batch order by id")
        .param("batch", batch)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
