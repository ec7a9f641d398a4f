package nl.hangmap.capture.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last lines a worker process wrote to its error stream; each goes to the debug log too.
final class ErrorTail {

  private static final Logger LOG = LoggerFactory.getLogger("nl.hangmap.capture.worker.process");
  private static final int LINES = 20;
  private static final int LONGEST_LINE = 500;

  /// The exit value of `ExitOnOutOfMemoryError`.
  private static final int JAVA_HEAP_FULL = 3;

  private static final Pattern MEMORY =
      Pattern.compile("OutOfMemory|bad_alloc|insufficient memory|allocate memory|mmap failed");

  private final Deque<String> lines = new ArrayDeque<>();

  private ErrorTail() {}

  static ErrorTail of(Process process) {
    ErrorTail tail = new ErrorTail();
    // A blocked read of a pipe holds a virtual thread's carrier; two workers would hold them all.
    Thread.ofPlatform().daemon().name("worker-errors").start(() -> tail.follow(process));
    return tail;
  }

  private void follow(Process process) {
    try (BufferedReader reader = process.errorReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        LOG.debug("{}: {}", process.pid(), line);
        add(line);
      }
    } catch (IOException | UncheckedIOException ended) {
      LOG.trace("{} ended", process.pid(), ended);
    }
  }

  private synchronized void add(String line) {
    lines.addLast(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
    if (lines.size() > LINES) {
      lines.removeFirst();
    }
  }

  synchronized String text() {
    return String.join(" | ", lines);
  }

  boolean speaksOfMemory(int exit) {
    return exit == JAVA_HEAP_FULL || MEMORY.matcher(text()).find();
  }
}
