package nl.hangmap.capture;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Schedules the steps of the pipeline, each in the transaction that makes it necessary.
@Component
class CaptureJobs {

  /// What a job works on.
  record Subject(long id) {}

  static final TaskDescriptor<Subject> OPEN = TaskDescriptor.of(Stage.OPEN.task(), Subject.class);
  static final TaskDescriptor<Subject> READ = TaskDescriptor.of(Stage.READ.task(), Subject.class);
  static final TaskDescriptor<Subject> SPLIT = TaskDescriptor.of(Stage.SPLIT.task(), Subject.class);
  static final TaskDescriptor<Subject> FILE = TaskDescriptor.of(Stage.FILE.task(), Subject.class);

  static final TaskDescriptor<Subject> REMAKE =
      TaskDescriptor.of("remake-edited-document", Subject.class);

  /// When a stopped job would run: db-scheduler knows no job without a time.
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /// What stands furthest goes first, so that documents are finished before others are begun; a
  /// long stack is read while nothing shorter waits. Added to the priority of the urgency, ten
  /// apart.
  private static final int SPLITTING = 4;

  private static final int FILING = 3;
  private static final int READING = 2;
  private static final int OPENING = 1;
  private static final int READING_LONG_STACK = 0;
  private static final int LONG_STACK = 25;

  private final ObjectProvider<Scheduler> scheduler;
  private final Clock clock;

  CaptureJobs(ObjectProvider<Scheduler> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  void open(Pace pace, Collection<Long> files) {
    schedule(OPEN, pace, files, OPENING);
  }

  void read(Pace pace, Collection<Long> pages) {
    schedule(READ, pace, pages, pages.size() > LONG_STACK ? READING_LONG_STACK : READING);
  }

  void split(Pace pace, long file) {
    schedule(SPLIT, pace, List.of(file), SPLITTING);
  }

  void file(Pace pace, Collection<Long> items) {
    schedule(FILE, pace, items, FILING);
  }

  /// One job for each edition: an edit may come while the one before is still worked on.
  void remake(ItemRow item) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            REMAKE
                .instance(item.id() + "-" + item.edition())
                .data(new Subject(item.id()))
                .priority(Urgency.HIGH.priority() + FILING)
                .scheduledTo(clock.instant()));
    lookAfterCommit();
  }

  private void schedule(
      TaskDescriptor<Subject> task, Pace pace, Collection<Long> ids, int pressing) {
    var time = pace.stopped() ? NEVER : clock.instant();
    int priority = pace.urgency().priority() + pressing;
    List<SchedulableInstance<?>> jobs =
        ids.stream()
            .<SchedulableInstance<?>>map(
                id ->
                    task.instance(Long.toString(id))
                        .data(new Subject(id))
                        .priority(priority)
                        .scheduledTo(time))
            .toList();
    if (!jobs.isEmpty()) {
      scheduler.getObject().scheduleBatch(jobs);
      lookAfterCommit();
    }
  }

  /// The scheduler looks for due jobs once a second; after a commit it need not wait for that.
  void lookAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
          }
        });
  }
}
