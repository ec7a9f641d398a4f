package nl.hangmap.capture.worker.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.capture.worker.Task;
import nl.hangmap.capture.worker.image.ImageFiles;
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
    PageFolder pages = PageFolder.ofFirst(folder, task.limits());
    FileOpener.openInto(pages, FileKind.of(task.file()), task.file());
    PageImage page = pages.pages().getFirst().image();
    BufferedImage small = Shrinking.toWidth(ImageFiles.read(page.file()), task.width());
    ImageFiles.writeJpeg(small, QUALITY, task.out());
    Files.delete(page.file());
    Files.delete(folder);
    return new PageImage(
        task.out(),
        small.getWidth(),
        small.getHeight(),
        page.dpi() * small.getWidth() / page.width(),
        Pixels.colourOf(small));
  }
}
