package nl.hangmap.capture.worker;

/// What became of a task: done, or the file refused; a worker that cannot start at all is an
/// exception instead.
public sealed interface Outcome<T> permits Done, FileRefused {

  /// The value of a task that cannot be refused for its input, or an exception that says why.
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case FileRefused<T>(FileRefused.Reason reason, String detail) ->
          throw new IllegalStateException(reason + ": " + detail);
    };
  }
}
