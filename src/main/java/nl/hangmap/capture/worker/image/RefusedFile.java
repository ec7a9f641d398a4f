package nl.hangmap.capture.worker.image;

import nl.hangmap.capture.worker.FileRefused.Reason;

/// The file being worked on is refused, and why.
public final class RefusedFile extends Exception {

  private final Reason reason;

  public RefusedFile(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public RefusedFile(Reason reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
