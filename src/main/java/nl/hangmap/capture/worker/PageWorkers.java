package nl.hangmap.capture.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.hangmap.kernel.DataFolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JavaType;

/// Opens untrusted files, reads pages and writes searchable PDF/A in child processes with limits on
/// time and memory; every call blocks until done, as many run side by side as there are processes.
@Component
public class PageWorkers implements AutoCloseable {

  private static final int THUMBNAIL_WIDTH = 300;

  private final WorkerSettings settings;
  private final WorkerPool pool;

  public PageWorkers(WorkerSettings settings, DataFolder data) {
    this.settings = settings;
    Path directory = settings.directory() == null ? data.folder("worker") : settings.directory();
    this.pool = new WorkerPool(new WorkerCommand(settings, WorkerHome.in(directory)));
  }

  /// Takes a file apart into page images in the given folder; what the file is decides its content,
  /// never its name.
  public Outcome<OpenedFile> open(Path file, Path directory) {
    Outcome<OpenedFile> opened =
        perform(
            new Task.Open(absolute(file), folder(directory), settings.limits()), OpenedFile.class);
    if (opened instanceof Done<OpenedFile>(OpenedFile value)) {
      for (OpenedPage page : value.pages()) {
        requireIn(page.image().file(), directory);
        if (page.bornText() != null) {
          requireIn(page.bornText().file(), directory);
        }
      }
      value.attachments().forEach(part -> requireIn(part.file(), directory));
    }
    return opened;
  }

  /// Takes an e-mail message apart: its attachments come as files in the given folder.
  public Outcome<OpenedMessage> openMessage(Path file, Path directory) {
    Outcome<OpenedMessage> opened =
        perform(new Task.OpenMessage(absolute(file), folder(directory)), OpenedMessage.class);
    if (opened instanceof Done<OpenedMessage>(OpenedMessage value)) {
      value.parts().forEach(part -> requireIn(part.file(), directory));
    }
    return opened;
  }

  /// Reads text and barcodes of one page.
  public Outcome<PageReading> read(PageImage image, ReadOptions options) {
    return perform(new Task.Read(image.at(absolute(image.file())), options), PageReading.class);
  }

  /// Writes a PDF/A-2u: each image as scanned, its text laid invisibly over it; gives the bytes
  /// written.
  public Outcome<Long> assemble(List<AssemblePage> pages, PdfMetadata metadata, Path out) {
    return perform(new Task.Assemble(pages, metadata, absolute(out)), Long.class);
  }

  /// Makes a JPEG 300 pixels wide of an image file or of the first page of a PDF.
  public Outcome<PageImage> thumbnail(Path file, Path out) {
    return thumbnail(file, 0, out);
  }

  /// Makes a JPEG 300 pixels wide, turned clockwise by 0, 90, 180 or 270 degrees.
  public Outcome<PageImage> thumbnail(Path file, int turn, Path out) {
    return picture(file, turn, THUMBNAIL_WIDTH, out);
  }

  /// Makes a JPEG of the given width of an image file or of the first page of a PDF, upright and
  /// then turned clockwise, for a browser.
  public Outcome<PageImage> picture(Path file, int turn, int width, Path out) {
    return perform(
        new Task.Thumbnail(absolute(file), turn, width, absolute(out), settings.limits()),
        PageImage.class);
  }

  /// The visible text of a PDF, pages separated by form feeds; empty when it holds scans only.
  public Outcome<String> text(Path pdf) {
    return perform(new Task.ExtractText(absolute(pdf), settings.limits()), String.class);
  }

  /// The system's numbers of the worker processes that live now, for health pages and measurements.
  public List<Long> processes() {
    return pool.processes();
  }

  @Override
  public void close() {
    pool.close();
  }

  private <T> Outcome<T> perform(Task task, Class<T> type) {
    JavaType result = Frames.JSON.constructType(type);
    return switch (pool.perform(task)) {
      case Reply.Result(var value) -> new Done<>(Frames.JSON.treeToValue(value, result));
      case Reply.Refused(var reason, var detail) -> new FileRefused<>(reason, detail);
      case Reply.Failed(var detail) -> throw new WorkerNotStarted(detail);
      case Reply.Ready() -> throw new WorkerNotStarted("A worker process answered out of turn");
      case Reply.PageDone() -> throw new WorkerNotStarted("A worker process answered out of turn");
    };
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Path folder(Path directory) {
    try {
      return Files.createDirectories(absolute(directory));
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The folder " + directory + " cannot be made", unwritable);
    }
  }

  /// A process that a file has taken over must not point us at files of ours.
  private static void requireIn(Path page, Path directory) {
    if (!page.normalize().startsWith(absolute(directory))) {
      throw new IllegalStateException("A worker process named " + page + ", outside its folder");
    }
  }
}
