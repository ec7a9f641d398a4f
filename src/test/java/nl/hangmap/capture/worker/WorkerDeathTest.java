package nl.hangmap.capture.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.hangmap.capture.worker.FileRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class WorkerDeathTest {

  @TempDir private Path folder;

  @Test
  void endsATaskAtItsDeadlineAndGoesOn() throws Exception {
    try (PageWorkers workers = TestWorkers.with("time-limit", "8s")) {
      open(workers, good());
      List<Long> before = workers.processes();

      assertThat(open(workers, endless())).isEqualTo(Reason.TIMED_OUT);
      assertThat(open(workers, good())).isNull();
      assertThat(workers.processes()).hasSize(1).doesNotContainAnyElementsOf(before);
    }
  }

  @Test
  void replacesAProcessThatWasKilledWhileIdle() throws Exception {
    try (PageWorkers workers = TestWorkers.with()) {
      open(workers, good());
      kill(workers);

      assertThat(open(workers, good())).isNull();
    }
  }

  @Test
  void triesATaskAgainWhoseProcessWasKilled() throws Exception {
    try (PageWorkers workers = TestWorkers.with("time-limit", "8s")) {
      open(workers, good());
      CompletableFuture<Reason> task =
          CompletableFuture.supplyAsync(() -> open(workers, endless()));
      Thread.sleep(1000);
      kill(workers);

      assertThat(task.get(60, TimeUnit.SECONDS)).isEqualTo(Reason.TIMED_OUT);
    }
  }

  @Test
  void leavesNoProcessBehind() throws Exception {
    PageWorkers workers = TestWorkers.with();
    open(workers, good());
    List<Long> processes = workers.processes();
    workers.close();

    assertThat(processes)
        .hasSize(1)
        .allMatch(number -> ProcessHandle.of(number).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void endsWithItsParent() throws Exception {
    WorkerSettings settings = TestWorkers.settings();
    WorkerHome home = WorkerHome.in(folder.resolve("home"));
    Process process = new WorkerCommand(settings, home).in(home.newScratch()).start();
    new Frames(process.getInputStream(), process.getOutputStream()).read(Reply.Ready.class);

    process.getOutputStream().close();

    assertThat(process.waitFor(Duration.ofSeconds(20))).isTrue();
  }

  private Path good() throws Exception {
    return new SampleFiles(folder).image("png", SamplePage.blank());
  }

  private @Nullable Reason open(PageWorkers workers, Path file) {
    return workers.open(file, folder.resolve("pages")) instanceof FileRefused(var reason, var _)
        ? reason
        : null;
  }

  private static void kill(PageWorkers workers) {
    workers.processes().forEach(number -> ProcessHandle.of(number).ifPresent(WorkerDeathTest::end));
  }

  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// A PDF of forms within forms, each drawn ten times: ten to the power of twelve in all.
  private Path endless() {
    StringBuilder pdf =
        new StringBuilder("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    pdf.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
    pdf.append("3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R");
    pdf.append("/Resources<</XObject<</F 5 0 R>>>>>> endobj\n4 0 obj <</Length 4>> stream\n/F Do");
    pdf.append("\nendstream endobj\n");
    for (int form = 5; form < 17; form++) {
      String drawn = form == 16 ? "0 0 9 9 re f " : "/F Do ".repeat(10);
      pdf.append("%d 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]".formatted(form));
      pdf.append("/Resources<</XObject<</F %d 0 R>>>>".formatted(form + 1));
      pdf.append("/Length %d>> stream\n%s\nendstream endobj\n".formatted(drawn.length(), drawn));
    }
    pdf.append("trailer <</Root 1 0 R>>\n%%EOF");
    try {
      return Files.writeString(folder.resolve("endless.pdf"), pdf, StandardCharsets.US_ASCII);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
