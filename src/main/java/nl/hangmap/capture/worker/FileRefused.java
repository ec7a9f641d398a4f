package nl.hangmap.capture.worker;

/// The file cannot be worked on; the detail is for the log and the curious, in English.
public record FileRefused<T>(Reason reason, String detail) implements Outcome<T> {

  /// Why a file is refused, each with a message of its own for the user.
  public enum Reason {
    /// The file has no bytes.
    EMPTY,
    /// The file opens only with a password.
    ENCRYPTED,
    /// The file ends before its content does.
    TRUNCATED,
    /// The content is of no kind that can be read, whatever its name says.
    NOT_SUPPORTED,
    /// A photograph that only the system's libheif reads, which is not installed or lacks a
    /// decoder.
    NEEDS_LIBHEIF,
    /// A page has more pixels, or the file more bytes, than the settings allow.
    TOO_LARGE,
    /// The file has more pages than the settings allow.
    TOO_MANY_PAGES,
    /// The file contradicts itself.
    DAMAGED,
    /// Working on one page, or on the whole file, took longer than the settings allow.
    TIMED_OUT,
    /// The worker process died on the file, twice.
    CRASHED,
    /// The worker process ran out of memory on the file.
    OUT_OF_MEMORY
  }
}
