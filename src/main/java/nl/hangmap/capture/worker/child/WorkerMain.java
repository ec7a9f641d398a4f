package nl.hangmap.capture.worker.child;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import nl.hangmap.capture.worker.Frames;
import nl.hangmap.capture.worker.Reply;
import nl.hangmap.capture.worker.Task;
import nl.hangmap.capture.worker.ocr.PageReader;

/// A worker process: takes tasks from standard input until that ends, which is also how it learns
/// that its parent is gone.
public final class WorkerMain {

  private WorkerMain() {}

  /// @param arguments folder of language data, languages every page is read in, and further ones
  ///   joined by `+`
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    Frames frames = new Frames(new FileInputStream(FileDescriptor.in), out);
    LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    Thread.ofPlatform().name("tasks").daemon().start(() -> receive(frames, tasks));
    List<String> further = List.of(arguments[2].split("[+]"));
    PageReader reader = new PageReader(Path.of(arguments[0]), arguments[1], further);
    TaskRunner runner = new TaskRunner(reader, frames);
    frames.write(new Reply.Ready(), Reply.class);
    while (true) {
      frames.write(runner.run(tasks.take()), Reply.class);
    }
  }

  /// Runs beside the work, so that a process stuck in native code ends with its parent too.
  private static void receive(Frames frames, LinkedBlockingQueue<Task> tasks) {
    try {
      while (true) {
        tasks.add(frames.read(Task.class));
      }
    } catch (EOFException parentGone) {
      Runtime.getRuntime().halt(0);
    } catch (IOException | RuntimeException broken) {
      System.err.println("Worker process cannot read its tasks: " + broken);
      Runtime.getRuntime().halt(1);
    }
  }
}
