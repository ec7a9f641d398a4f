package nl.hangmap.capture.worker;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;

/// A fixed number of worker processes, started when first needed and replaced when they end.
final class WorkerPool implements AutoCloseable {

  private final WorkerCommand command;
  private final Semaphore free;
  private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
  private final Deque<WorkerProcess> all = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("worker-deadlines").factory());
  private volatile boolean closed;

  WorkerPool(WorkerCommand command) {
    this.command = command;
    this.free = new Semaphore(command.settings().processes(), true);
  }

  /// Does the task on the next free process. A process that dies is given a second try on a fresh
  /// one: it may have been ended from outside.
  ///
  /// @throws WorkerNotStarted when the pool was stopped meanwhile: that the process ended then says
  ///   nothing of the file
  Reply perform(Task task) {
    try {
      free.acquire();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkerNotStarted("Interrupted while waiting for a worker", stopped);
    }
    try {
      Reply first = performOnce(task);
      return hasCrashed(first) ? performOnce(task) : first;
    } finally {
      free.release();
    }
  }

  private static boolean hasCrashed(Reply reply) {
    return reply instanceof Reply.Refused(FileRefused.Reason reason, String _)
        && reason == FileRefused.Reason.CRASHED;
  }

  private Reply performOnce(Task task) {
    WorkerProcess worker = take();
    try {
      Reply reply = worker.perform(task);
      if (closed && reply instanceof Reply.Refused) {
        throw new WorkerNotStarted("The workers are being stopped");
      }
      return reply;
    } finally {
      giveBack(worker);
    }
  }

  private WorkerProcess take() {
    for (WorkerProcess next = idle.poll(); next != null; next = idle.poll()) {
      if (next.isFit()) {
        return next;
      }
      end(next);
    }
    if (closed) {
      throw new WorkerNotStarted("The workers are being stopped");
    }
    WorkerProcess started = WorkerProcess.start(command, clock);
    all.add(started);
    return started;
  }

  private void giveBack(WorkerProcess worker) {
    if (worker.isFit() && !closed) {
      idle.addFirst(worker);
    } else {
      end(worker);
    }
  }

  private void end(WorkerProcess worker) {
    all.remove(worker);
    worker.close();
  }

  /// The system's numbers of the processes that live now.
  List<Long> processes() {
    return all.stream().map(WorkerProcess::number).toList();
  }

  @Override
  public void close() {
    closed = true;
    clock.shutdownNow();
    for (WorkerProcess worker : all) {
      end(worker);
    }
  }
}
