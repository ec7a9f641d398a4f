package nl.hangmap.capture.worker.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.Limits;
import nl.hangmap.capture.worker.OpenedPage;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.capture.worker.PageImage.Colour;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.TextFile;
import org.jspecify.annotations.Nullable;

/// Where the pages of a file being opened go, in order and within the limits.
public final class PageFolder {

  private static final long LARGEST_RENDERING = 3L << 20;
  private static final float RENDERING_QUALITY = 0.9f;

  private final Path directory;
  private final Limits limits;
  private final Runnable pageDone;
  private final boolean firstOnly;
  private final List<OpenedPage> pages = new ArrayList<>();
  private long written;

  private PageFolder(Path directory, Limits limits, Runnable pageDone, boolean firstOnly) {
    this.directory = directory;
    this.limits = limits;
    this.pageDone = pageDone;
    this.firstOnly = firstOnly;
  }

  public static PageFolder ofAll(Path directory, Limits limits, Runnable pageDone) {
    return new PageFolder(directory, limits, pageDone, false);
  }

  /// A folder for the first page only.
  public static PageFolder ofFirst(Path directory, Limits limits) {
    return new PageFolder(directory, limits, () -> {}, true);
  }

  /// Whether no more pages are wanted.
  public boolean isFull() {
    return firstOnly && !pages.isEmpty();
  }

  public Path directory() {
    return directory;
  }

  public Limits limits() {
    return limits;
  }

  public List<OpenedPage> pages() {
    return pages;
  }

  public void requirePixels(long width, long height) throws RefusedFile {
    requirePixels(limits, width, height);
  }

  public static void requirePixels(Limits limits, long width, long height) throws RefusedFile {
    if (width * height > limits.maxPixels()) {
      throw new RefusedFile(Reason.TOO_LARGE, "a page of %d × %d pixels".formatted(width, height));
    }
  }

  public void requirePages(int count) throws RefusedFile {
    if (count > limits.maxPages()) {
      throw new RefusedFile(
          Reason.TOO_MANY_PAGES, "more than %d pages".formatted(limits.maxPages()));
    }
    if (count == 0) {
      throw new RefusedFile(Reason.DAMAGED, "no pages");
    }
  }

  /// A JPEG kept byte for byte, apart from the orientation that was put into it.
  public void addJpeg(byte[] jpeg, JpegHeader header, double dpi) throws IOException, RefusedFile {
    requirePixels(header.width(), header.height());
    Path file = next(".jpg");
    Files.write(file, jpeg);
    int width = header.shownWidth();
    int height = header.shownHeight();
    Colour colour = header.isGrey() ? Colour.GREY : Colour.COLOUR;
    int resolution = Resolution.believable(dpi, width, height);
    add(new PageImage(file, width, height, resolution, colour), null);
  }

  /// A PNG kept byte for byte.
  public void addPng(byte[] png, PngHeader header) throws IOException, RefusedFile {
    Path file = next(".png");
    Files.write(file, png);
    Colour colour =
        header.depth() == 1
            ? Colour.BITONAL
            : header.colourType() == 0 ? Colour.GREY : Colour.COLOUR;
    int resolution = Resolution.believable(header.dpi(), header.width(), header.height());
    add(new PageImage(file, header.width(), header.height(), resolution, colour), null);
  }

  /// A decoded image, already upright and plain, written as PNG.
  public void addImage(BufferedImage image, double dpi) throws IOException, RefusedFile {
    Path file = next(".png");
    PageImage page = pageImage(file, image, dpi);
    ImageFiles.writePng(image, page.dpi(), file);
    add(page, null);
  }

  /// A rendered page: without loss when it is print, as JPEG when it holds photographs, which would
  /// take tens of megabytes.
  public void addRendering(BufferedImage image, double dpi, @Nullable PageText bornText)
      throws IOException, RefusedFile {
    Path png = next(".png");
    ImageFiles.writePng(image, (int) Math.round(dpi), png);
    if (Files.size(png) <= LARGEST_RENDERING) {
      add(pageImage(png, image, dpi), bornText);
      return;
    }
    Files.delete(png);
    Path jpeg = next(".jpg");
    ImageFiles.writeJpeg(image, RENDERING_QUALITY, jpeg);
    add(pageImage(jpeg, image, dpi), bornText);
  }

  private static PageImage pageImage(Path file, BufferedImage image, double dpi) {
    int width = image.getWidth();
    int height = image.getHeight();
    int resolution = Resolution.believable(dpi, width, height);
    return new PageImage(file, width, height, resolution, Pixels.colourOf(image));
  }

  private Path next(String suffix) {
    return directory.resolve("page-%04d%s".formatted(pages.size() + 1, suffix));
  }

  private TextFile kept(PageText bornText) {
    return TextFile.write(bornText, next(".json"));
  }

  private void add(PageImage image, @Nullable PageText bornText) throws IOException, RefusedFile {
    written += Files.size(image.file());
    if (written > limits.maxBytes()) {
      throw new RefusedFile(Reason.TOO_LARGE, "more than %d bytes unpacked".formatted(written));
    }
    pages.add(new OpenedPage(image, bornText == null ? null : kept(bornText)));
    pageDone.run();
  }
}
