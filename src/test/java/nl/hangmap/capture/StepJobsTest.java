package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StepJobsTest {

  private final List<String> done = new ArrayList<>();

  @Test
  void triesAFailingStepAgainBeforeItGivesUp() {
    var step = failing(() -> new IllegalStateException("broken"));
    assertThatThrownBy(() -> StepJobs.attempt(step, 7, afterFailures(2)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(done).containsExactly("run 7");
  }

  @Test
  void endsAStepThatFailedTooOftenSoThatNothingWaitsForEver() {
    var step = failing(() -> new IllegalStateException("broken"));
    StepJobs.attempt(step, 7, afterFailures(3));
    assertThat(done).containsExactly("run 7", "give up 7");
  }

  @Test
  void waitsOutAnOutageForAsLongAsItTakes() {
    var step = failing(() -> new UncheckedIOException(new IOException("disk full")));
    assertThatThrownBy(() -> StepJobs.attempt(step, 7, afterFailures(5_000)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(done).containsExactly("run 7");
  }

  private Step failing(Supplier<RuntimeException> failure) {
    return new Step() {
      @Override
      public void run(long subject) {
        done.add("run " + subject);
        throw failure.get();
      }

      @Override
      public void giveUp(long subject) {
        done.add("give up " + subject);
      }
    };
  }

  private static Execution afterFailures(int failures) {
    var execution = new Execution(Instant.EPOCH, new TaskInstance<>("a-step", "7"));
    execution.consecutiveFailures = failures;
    return execution;
  }
}
