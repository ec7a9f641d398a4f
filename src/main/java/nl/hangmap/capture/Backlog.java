package nl.hangmap.capture;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the pipeline still has before it, and the hand on the tap: stop, resume, retry, hurry.
@Service
public class Backlog {

  private final BacklogStore store;
  private final BatchStore batches;
  private final Batches access;
  private final CaptureJobs jobs;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Backlog(
      BacklogStore store,
      BatchStore batches,
      Batches access,
      CaptureJobs jobs,
      Viewers viewers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.batches = batches;
    this.access = access;
    this.jobs = jobs;
    this.viewers = viewers;
    this.events = events;
    this.clock = clock;
  }

  /// The load of every stage, in their order.
  @Transactional(readOnly = true)
  public List<StageLoad> stages() {
    viewers.require(Permission.CAPTURE);
    var now = clock.instant();
    return Stream.of(Stage.values()).map(stage -> store.load(stage, now)).toList();
  }

  /// The batches of which something is under way, oldest first: everybody's for who reviews, else
  /// the viewer's own.
  @Transactional(readOnly = true)
  public Page<BatchSummary> underWay(PageRequest page) {
    var viewer = viewers.require(Permission.CAPTURE);
    var rows = batches.underWay(viewer.may(Permission.REVIEW) ? null : viewer.name(), page);
    return Page.of(rows, page.limit(), BatchStore::cursor);
  }

  /// Stops the work on a batch after the steps that run at this moment. Nothing of it is lost.
  ///
  /// @throws Refusal `batch.unknown`
  @Transactional
  public void stop(long batch) {
    change(batch, pace -> new Pace(pace.urgency(), true), "stopped");
  }

  /// Goes on with a stopped batch.
  ///
  /// @throws Refusal `batch.unknown`
  @Transactional
  public void resume(long batch) {
    change(batch, pace -> new Pace(pace.urgency(), false), "resumed");
  }

  /// Says how urgent a batch is, also for what already waits.
  ///
  /// @throws Refusal `batch.unknown`
  @Transactional
  public void hurry(long batch, Urgency urgency) {
    change(batch, pace -> new Pace(urgency, pace.stopped()), urgency.name());
  }

  private void change(long batch, UnaryOperator<Pace> how, String change) {
    var by = access.visible(batch).name();
    batches.lock(batch);
    var pace = how.apply(batches.pace(batch));
    var now = clock.instant();
    if (store.change(batch, pace.urgency(), pace.stopped() ? by : null, now)) {
      store.repace(batch, pace, now);
      events.publishEvent(new BatchSteered(batch, change));
      jobs.lookAfterCommit();
    }
  }

  /// Takes the refused files of a batch once more, as they came in.
  ///
  /// @return how many
  /// @throws Refusal `batch.unknown`, `batch.nothing-refused`
  @Transactional
  public int retry(long batch) {
    access.visible(batch);
    batches.lock(batch);
    var files = store.takeAgain(batch);
    if (files.isEmpty()) {
      throw Refusal.conflict("batch.nothing-refused", Long.toString(batch));
    }
    jobs.open(batches.pace(batch), files);
    events.publishEvent(new BatchSteered(batch, "retried"));
    return files.size();
  }

  /// Lets everything that failed and waits to be tried again run at once.
  ///
  /// @return how many
  @Transactional
  public int retryTroubled() {
    viewers.require(Permission.REVIEW);
    int hurried = store.hurryTroubled(clock.instant());
    jobs.lookAfterCommit();
    return hurried;
  }
}
