package nl.hangmap.capture.worker.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.capture.worker.Task;
import nl.hangmap.capture.worker.image.ImageFiles;
import nl.hangmap.capture.worker.image.Orientation;
import nl.hangmap.capture.worker.image.PageFolder;
import nl.hangmap.capture.worker.image.Pixels;
import nl.hangmap.capture.worker.image.RefusedFile;
import nl.hangmap.capture.worker.image.Shrinking;

/// Small pictures of the first page of a file.
final class Thumbnails {

  private static final float QUALITY = 0.8f;

  private Thumbnails() {}

  static PageImage make(Task.Thumbnail task) throws IOException, RefusedFile {
    Path folder = Files.createTempDirectory("thumbnail");
    try {
      PageFolder pages = PageFolder.ofFirst(folder, task.limits());
      FileOpener.openInto(pages, FileKind.of(task.file(), task.limits()), task.file());
      return small(pages.pages().getFirst().image(), task);
    } finally {
      remove(folder);
    }
  }

  private static PageImage small(PageImage page, Task.Thumbnail task)
      throws IOException, RefusedFile {
    BufferedImage whole =
        Pixels.upright(ImageFiles.read(page.file()), Orientation.turned(task.turn()));
    BufferedImage image = Shrinking.toWidth(whole, task.width());
    ImageFiles.writeJpeg(image, QUALITY, task.out());
    int dpi = page.dpi() * image.getWidth() / whole.getWidth();
    return new PageImage(
        task.out(), image.getWidth(), image.getHeight(), dpi, Pixels.colourOf(image));
  }

  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
