package nl.hangmap.capture.worker;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Kills a process that takes too long over a page or over the whole file.
final class Deadlines implements AutoCloseable {

  private final Process process;
  private final ScheduledExecutorService clock;
  private final long perPage;
  private final ScheduledFuture<?> whole;
  private ScheduledFuture<?> page;
  private volatile boolean missed;

  Deadlines(Process process, ScheduledExecutorService clock, WorkerSettings settings) {
    this.process = process;
    this.clock = clock;
    this.perPage = settings.timeLimit().toMillis();
    this.whole = killAfter(settings.fileTimeLimit().toMillis());
    this.page = killAfter(perPage);
  }

  void nextPage() {
    page.cancel(false);
    page = killAfter(perPage);
  }

  boolean wasMissed() {
    return missed;
  }

  private ScheduledFuture<?> killAfter(long milliseconds) {
    return clock.schedule(this::kill, milliseconds, TimeUnit.MILLISECONDS);
  }

  private void kill() {
    missed = true;
    process.destroyForcibly();
  }

  @Override
  public void close() {
    page.cancel(false);
    whole.cancel(false);
  }
}
