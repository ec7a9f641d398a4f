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

  static final TaskDescriptor<Subject> OPEN = TaskDescriptor.of("open-scanned-file", Subject.class);
  static final TaskDescriptor<Subject> READ = TaskDescriptor.of("read-scanned-page", Subject.class);
  static final TaskDescriptor<Subject> SPLIT =
      TaskDescriptor.of("split-scanned-stack", Subject.class);
  static final TaskDescriptor<Subject> FILE =
      TaskDescriptor.of("file-scanned-document", Subject.class);

  /// Short steps go before reading, and small stacks before large ones.
  private static final int SPLITTING = 90;

  private static final int FILING = 80;
  private static final int OPENING = 70;
  private static final int READING = 60;
  private static final int READING_LONG_STACK = 40;
  private static final int LONG_STACK = 25;

  private final ObjectProvider<Scheduler> scheduler;
  private final Clock clock;

  CaptureJobs(ObjectProvider<Scheduler> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  void open(Collection<Long> files) {
    schedule(OPEN, files, OPENING);
  }

  void read(Collection<Long> pages) {
    schedule(READ, pages, pages.size() > LONG_STACK ? READING_LONG_STACK : READING);
  }

  void split(long file) {
    schedule(SPLIT, List.of(file), SPLITTING);
  }

  void file(Collection<Long> items) {
    schedule(FILE, items, FILING);
  }

  private void schedule(TaskDescriptor<Subject> task, Collection<Long> ids, int priority) {
    Instant now = clock.instant();
    List<SchedulableInstance<?>> jobs =
        ids.stream()
            .<SchedulableInstance<?>>map(
                id ->
                    task.instance(Long.toString(id))
                        .data(new Subject(id))
                        .priority(priority)
                        .scheduledTo(now))
            .toList();
    if (!jobs.isEmpty()) {
      scheduler.getObject().scheduleBatch(jobs);
      lookAfterCommit();
    }
  }

  /// The scheduler looks for due jobs once a second; after a commit it need not wait for that.
  private void lookAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
          }
        });
  }
}
