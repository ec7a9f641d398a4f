package nl.hangmap.capture.worker;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.JsonNode;

/// What a worker process answers, as it goes over the wire: any number of signs of life, then one
/// of the others.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Reply {

  /// The process is up and waits for tasks.
  record Ready() implements Reply {}

  /// One more page of the task is done: its deadline starts anew.
  record PageDone() implements Reply {}

  /// The task is done.
  record Result(JsonNode value) implements Reply {}

  /// The file cannot be worked on.
  record Refused(FileRefused.Reason reason, String detail) implements Reply {}

  /// The task failed for a reason that is not the file's: a full disk, a missing native library.
  record Failed(String detail) implements Reply {}
}
