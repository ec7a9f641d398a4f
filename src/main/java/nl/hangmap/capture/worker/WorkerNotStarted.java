package nl.hangmap.capture.worker;

/// No worker process could be started, or it failed for a reason that is not the file's: the task
/// is worth trying again later.
public final class WorkerNotStarted extends RuntimeException {

  WorkerNotStarted(String message) {
    super(message);
  }

  WorkerNotStarted(String message, Throwable cause) {
    super(message, cause);
  }
}
