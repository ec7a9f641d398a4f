package nl.hangmap.capture.imports;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import nl.hangmap.access.Users;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jobs of an import, each under the name and with the rights of who asked for it.
@Configuration(proxyBeanMethods = false)
class ImportJobs {

  static final TaskDescriptor<ImportRun> CHECK = TaskDescriptor.of("check-import", ImportRun.class);
  static final TaskDescriptor<ImportRun> TAKE = TaskDescriptor.of("take-import", ImportRun.class);

  /// Above the reading of pages, whose backlog an import makes, and below all other jobs.
  static final int PRIORITY = 40;

  /// Lines after which other jobs have their turn.
  private static final int AT_ONCE = 1_000;

  private static final int ATTEMPTS = 6;
  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

  private final ImportTable imports;
  private final Users users;
  private final Viewers viewers;
  private final Clock clock;

  ImportJobs(ImportTable imports, Users users, Viewers viewers, Clock clock) {
    this.imports = imports;
    this.users = users;
    this.viewers = viewers;
    this.clock = clock;
  }

  @Bean
  CustomTask<ImportRun> checkImportJob(CheckImport check) {
    return Tasks.custom(CHECK)
        .onFailure(failure(run -> check.refuse(run.id(), Problem.of("import.check-failed"))))
        .onDeadExecutionRevive()
        .execute(
            (job, context) -> {
              viewers.as(asker(job), () -> check.run(job.getData().id(), () -> goesOn(context)));
              return (done, operations) -> operations.remove();
            });
  }

  @Bean
  CustomTask<ImportRun> takeImportJob(RunImport take) {
    return Tasks.custom(TAKE)
        .onFailure(failure(run -> take.halt(run, Problem.of("import.run-failed"))))
        .onDeadExecutionRevive()
        .execute(
            (job, context) -> {
              var left = new int[] {AT_ONCE};
              boolean more =
                  viewers.as(
                      asker(job),
                      () -> take.run(job.getData(), () -> left[0]-- > 0 && goesOn(context)));
              return (done, operations) -> {
                if (more) {
                  operations.reschedule(done, clock.instant());
                } else {
                  operations.remove();
                }
              };
            });
  }

  private static boolean goesOn(ExecutionContext context) {
    return !context.getSchedulerState().isShuttingDown();
  }

  /// @throws Refusal `access.nobody` when the user is gone
  private Viewer asker(TaskInstance<ImportRun> job) {
    var name = imports.find(job.getData().id()).orElseThrow().askedBy();
    return users
        .viewer(name)
        .orElseThrow(() -> new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.nobody"));
  }

  /// Waits for what is away, longer each time, and then gives up in a way that is seen.
  private FailureHandler<ImportRun> failure(Consumer<ImportRun> giveUp) {
    return (done, operations) -> {
      var job = done.getExecution();
      int failures = job.consecutiveFailures + 1;
      boolean stops = done.getCause().filter(CancellationException.class::isInstance).isPresent();
      if (stops || failures < ATTEMPTS) {
        operations.reschedule(done, done.getTimeDone().plus(Duration.ofSeconds(1L << failures)));
        return;
      }
      LOG.error("{} is given up", job.taskInstance, done.getCause().orElse(null));
      giveUp.accept((ImportRun) job.taskInstance.getData());
      operations.remove();
    };
  }
}
