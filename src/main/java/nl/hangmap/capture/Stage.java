package nl.hangmap.capture;

/// A stage of the pipeline, in the order in which a batch goes through them.
public enum Stage {
  OPEN("open-scanned-file"),
  READ("read-scanned-page"),
  SPLIT("split-scanned-stack"),
  FILE("file-scanned-document");

  private final String task;

  Stage(String task) {
    this.task = task;
  }

  /// Name of its jobs.
  String task() {
    return task;
  }
}
