package nl.hangmap.capture.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// One worker process, from its start to its end, doing one task at a time.
final class WorkerProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

  private final Process process;
  private final Path scratch;
  private final Frames frames;
  private final ErrorTail errors;
  private final WorkerSettings settings;
  private final ScheduledExecutorService clock;

  private WorkerProcess(
      Process process, Path scratch, WorkerSettings settings, ScheduledExecutorService clock) {
    this.process = process;
    this.scratch = scratch;
    this.settings = settings;
    this.clock = clock;
    this.frames = new Frames(process.getInputStream(), process.getOutputStream());
    this.errors = ErrorTail.of(process);
  }

  /// Starts a process and waits until it says that it is ready.
  static WorkerProcess start(WorkerCommand command, ScheduledExecutorService clock) {
    try {
      Path scratch = command.home().newScratch();
      Process process = command.in(scratch).start();
      WorkerProcess worker = new WorkerProcess(process, scratch, command.settings(), clock);
      worker.awaitReady();
      return worker;
    } catch (IOException unstartable) {
      throw new WorkerNotStarted("A worker process cannot be started", unstartable);
    }
  }

  private void awaitReady() {
    try (Deadlines deadlines = new Deadlines(process, clock, settings)) {
      frames.read(Reply.Ready.class);
    } catch (IOException ended) {
      close();
      throw new WorkerNotStarted("A worker process ended at its start: " + errors.text(), ended);
    }
  }

  long number() {
    return process.pid();
  }

  /// Whether it may take another task: alive, and far enough from its processor limit.
  boolean isFit() {
    Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return process.isAlive() && used.compareTo(settings.cpuLimit().dividedBy(2)) < 0;
  }

  /// Does the task; whatever the file does to the process comes back as a reply.
  Reply perform(Task task) {
    Deadlines deadlines = new Deadlines(process, clock, settings);
    try (deadlines) {
      frames.write(task, Task.class);
      while (true) {
        Reply reply = frames.read(Reply.class);
        if (!(reply instanceof Reply.PageDone)) {
          return reply;
        }
        deadlines.nextPage();
      }
    } catch (IOException ended) {
      return deathOf(deadlines);
    }
  }

  private Reply deathOf(Deadlines deadlines) {
    int exit = exitValue();
    LOG.warn("Worker process {} ended with {}: {}", process.pid(), exit, errors.text());
    FileRefused.Reason reason =
        deadlines.wasMissed()
            ? FileRefused.Reason.TIMED_OUT
            : errors.speaksOfMemory(exit)
                ? FileRefused.Reason.OUT_OF_MEMORY
                : FileRefused.Reason.CRASHED;
    return new Reply.Refused(reason, "worker process ended with " + exit);
  }

  private int exitValue() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return process.isAlive() ? -1 : process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
      FileSystemUtils.deleteRecursively(scratch);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException left) {
      LOG.warn("The folder {} of an ended worker process stays", scratch, left);
    }
  }
}
