package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import java.util.stream.IntStream;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Users;
import nl.hangmap.access.Viewer;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HangmapTest
class BacklogTest {

  private static final int BULK = 24;

  @Autowired private Backlog backlog;
  @Autowired private Intake intake;
  @Autowired private Users users;
  @Autowired private Scheduler scheduler;
  @Autowired private JdbcClient database;

  @BeforeEach
  void pauseJobs() {
    scheduler.pause();
  }

  @AfterEach
  void resumeJobs() {
    scheduler.resume();
  }

  @Test
  void aStoppedBatchWaitsUntilSomebodyLetsItGoOn() {
    long stopped = intake.receive(ScannedFile.pdf("a.pdf", Sheet.of("Een"), Sheet.of("Twee")));
    steer(() -> backlog.stop(stopped));
    assertThat(load(Stage.OPEN).stopped()).isPositive();
    scheduler.resume();

    intake.taken(ScannedFile.pdf("b.pdf", Sheet.of("Drie")));
    var still = intake.system(() -> intake.batches.get(stopped));
    assertThat(still.summary().state()).isEqualTo(BatchState.PROCESSING);
    assertThat(still.summary().stoppedBy()).isEqualTo("job:test");
    assertThat(still.files().getFirst().state()).isEqualTo(FileState.RECEIVED);

    steer(() -> backlog.resume(stopped));
    var done = intake.done(stopped);
    assertThat(done.summary().stoppedBy()).isNull();
    assertThat(done.summary().counts().received()).isEqualTo(2);
  }

  @Test
  void aLetterOvertakesABulkThatWasThereBefore() {
    var files =
        IntStream.range(0, BULK)
            .mapToObj(number -> ScannedFile.pdf(number + ".pdf", Sheet.of("Blad " + number)))
            .toArray(ScannedFile[]::new);
    long bulk = intake.receive(NewBatch.from(Channel.API).withUrgency(Urgency.LOW), files);
    long letter = intake.receive(ScannedFile.pdf("brief.pdf", Sheet.of("Beste mensen")));
    scheduler.resume();

    intake.done(letter);
    assertThat(intake.system(() -> intake.batches.progress(bulk)).state())
        .isEqualTo(BatchState.PROCESSING);
    assertThat(intake.done(bulk).summary().counts().received()).isEqualTo(BULK);
  }

  @Test
  void whatAlreadyWaitsTakesItsNewPlaceAtOnce() {
    long first = intake.receive(ScannedFile.pdf("a.pdf", Sheet.of("Een")));
    steer(() -> backlog.hurry(first, Urgency.LOW));
    assertThat(intake.system(() -> intake.batches.progress(first)).urgency())
        .isEqualTo(Urgency.LOW);
    assertThat(underWay()).contains(first);
    scheduler.resume();
    intake.done(first);
    assertThat(underWay()).doesNotContain(first);
  }

  @Test
  void refusedFilesAreTakenOnceMore() {
    scheduler.resume();
    var empty = new ScannedFile("leeg.pdf", new byte[0]);
    long batch = intake.taken(empty, ScannedFile.pdf("a.pdf", Sheet.of("Een"))).summary().id();
    scheduler.pause();
    assertThat(intake.system(() -> backlog.retry(batch))).isEqualTo(1);
    assertThatThrownBy(() -> intake.system(() -> backlog.retry(batch)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("batch.nothing-refused");
    scheduler.resume();
    assertThat(intake.done(batch).summary().refused()).isEqualTo(1);
  }

  @Test
  void whatFailedAndWaitsRunsAtOnceWhenAsked() {
    long batch = intake.receive(ScannedFile.pdf("a.pdf", Sheet.of("Een")));
    database
        .sql(
            """
            update platform.scheduled_task
            set consecutive_failures = 1, execution_time = now() + interval '1 hour'
            where task_name = 'open-scanned-file'
              and task_instance = (select id::text from capture.file where batch_id = :batch)
            """)
        .param("batch", batch)
        .update();
    assertThat(load(Stage.OPEN).troubled()).isPositive();
    assertThat(intake.system(() -> backlog.retryTroubled())).isPositive();
    scheduler.resume();
    assertThat(intake.done(batch).summary().counts().received()).isEqualTo(1);
  }

  @Test
  void tellsHowMuchWasDone() {
    int before = load(Stage.READ).lastHour();
    scheduler.resume();
    intake.taken(ScannedFile.pdf("a.pdf", Sheet.of("Een"), Sheet.of("Twee")));
    assertThat(load(Stage.READ).lastHour()).isGreaterThanOrEqualTo(before + 2);
  }

  @Test
  void isSteeredByWhoHandedInOrReviewsOnly() {
    long batch = intake.receive(ScannedFile.pdf("a.pdf", Sheet.of("Een")));
    var sales = users.viewer("sales").orElseThrow();
    assertThatThrownBy(() -> intake.viewers.as(sales, () -> backlog.stop(batch)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("batch.unknown");
    assertThat(
            intake.viewers.as(sales, () -> backlog.underWay(PageRequest.first())).items().stream()
                .map(BatchSummary::id))
        .doesNotContain(batch);
  }

  private void steer(Runnable how) {
    intake.viewers.as(Viewer.system("test"), how);
  }

  private StageLoad load(Stage stage) {
    return intake.system(() -> backlog.stages()).get(stage.ordinal());
  }

  private List<Long> underWay() {
    return intake.system(() -> backlog.underWay(PageRequest.of(200, null))).items().stream()
        .map(BatchSummary::id)
        .toList();
  }
}
