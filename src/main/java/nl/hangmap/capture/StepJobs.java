package nl.hangmap.capture;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.CaptureJobs.Subject;
import nl.hangmap.capture.worker.WorkerNotStarted;
import nl.hangmap.storage.StorageFull;
import nl.hangmap.storage.StorageUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/// The steps of the pipeline as jobs that every instance can run.
@Configuration(proxyBeanMethods = false)
class StepJobs {

  private static final Logger LOG = LoggerFactory.getLogger(StepJobs.class);
  private static final Duration COUNTS_KEPT = Duration.ofDays(30);
  private static final int ATTEMPTS = 4;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final BacklogStore backlog;
  private final Viewers viewers;
  private final Clock clock;

  StepJobs(BacklogStore backlog, Viewers viewers, Clock clock) {
    this.backlog = backlog;
    this.viewers = viewers;
    this.clock = clock;
  }

  @Bean
  OneTimeTask<Subject> openScannedFile(OpenFile step) {
    return job(CaptureJobs.OPEN, step);
  }

  @Bean
  OneTimeTask<Subject> readScannedPage(ReadPage step) {
    return job(CaptureJobs.READ, step);
  }

  @Bean
  OneTimeTask<Subject> splitScannedStack(SplitStacks step) {
    return job(CaptureJobs.SPLIT, step);
  }

  @Bean
  OneTimeTask<Subject> fileScannedDocument(FileDocument step) {
    return job(CaptureJobs.FILE, step);
  }

  @Bean
  OneTimeTask<Subject> remakeEditedDocument(RemakeDocument step) {
    return job(CaptureJobs.REMAKE, step);
  }

  @Bean
  RecurringTask<Void> forgetStepCounts() {
    return Tasks.recurring("forget-step-counts", FixedDelay.ofHours(24))
        .execute((job, context) -> backlog.forget(clock.instant().minus(COUNTS_KEPT)));
  }

  private OneTimeTask<Subject> job(TaskDescriptor<Subject> task, Step step) {
    return Tasks.oneTime(task)
        .onFailure(StepJobs::tryLater)
        .onDeadExecutionRevive()
        .execute(
            (job, context) ->
                viewers.as(
                    Viewer.system(task.getTaskName()),
                    () -> {
                      attempt(step, job.getData().id(), context.getExecution());
                      backlog.count(task.getTaskName(), clock.instant());
                    }));
  }

  static void attempt(Step step, long subject, Execution execution) {
    try {
      step.run(subject);
    } catch (RuntimeException failure) {
      int failures = execution.consecutiveFailures + 1;
      if (isOutage(failure) || failures < ATTEMPTS) {
        throw failure;
      }
      LOG.error(
          "{} {} failed {} times and is given up",
          execution.getTaskName(),
          subject,
          failures,
          failure);
      step.giveUp(subject);
    }
  }

  /// Whether it is no fault of the document: the step waits until what is away comes back.
  private static boolean isOutage(Throwable failure) {
    return failure instanceof StorageUnavailable
        || failure instanceof StorageFull
        || failure instanceof WorkerNotStarted
        || failure instanceof UncheckedIOException
        || failure instanceof TransientDataAccessException
        || failure instanceof NonTransientDataAccessResourceException
        || failure instanceof CannotCreateTransactionException;
  }

  private static void tryLater(ExecutionComplete done, ExecutionOperations<Subject> operations) {
    int failures = Math.min(done.getExecution().consecutiveFailures, 6);
    var wait = Duration.ofSeconds(1L << failures);
    var shorter = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    operations.reschedule(done, done.getTimeDone().plus(shorter));
  }
}
