package nl.hangmap.capture.worker.image;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import nl.hangmap.capture.worker.FileRefused.Reason;

/// The pages of a TIFF of any of the usual compressions.
public final class TiffPages {

  private TiffPages() {}

  public static void open(Path file, PageFolder folder) throws IOException, RefusedFile {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      List<TiffPage> pages = TiffFile.pages(in, folder.limits().maxPages());
      folder.requirePages(pages.size());
      for (TiffPage page : pages) {
        folder.requirePixels(page.width(), page.height());
      }
      in.seek(0);
      ImageReader reader = ImageFiles.readerOf("tiff");
      reader.setInput(in, false, true);
      for (int i = 0; i < pages.size() && !folder.isFull(); i++) {
        add(pages.get(i), in, reader, folder);
      }
      reader.dispose();
    }
  }

  private static void add(TiffPage page, ImageInputStream in, ImageReader reader, PageFolder folder)
      throws IOException, RefusedFile {
    double dpi = Math.max(page.xDpi(), page.yDpi());
    if (page.isWholeJpeg() && page.isSquare()) {
      byte[] jpeg = TiffJpeg.of(page, in);
      folder.addJpeg(jpeg, JpegHeader.of(jpeg), dpi);
    } else {
      folder.addImage(image(reader, page), dpi);
    }
  }

  private static BufferedImage image(ImageReader reader, TiffPage page)
      throws IOException, RefusedFile {
    BufferedImage image = Pixels.plain(decode(reader, page));
    if (!page.isSquare()) {
      image = Pixels.squared(image, page.xDpi(), page.yDpi());
    }
    return Pixels.upright(image, page.orientation());
  }

  private static BufferedImage decode(ImageReader reader, TiffPage page)
      throws IOException, RefusedFile {
    try {
      return reader.read(page.index());
    } catch (EOFException cut) {
      throw new RefusedFile(Reason.TRUNCATED, "TIFF page " + page.index(), cut);
    } catch (IOException | RuntimeException damaged) {
      throw new RefusedFile(
          Reason.DAMAGED, "TIFF page " + page.index() + ": " + damaged.getMessage(), damaged);
    }
  }
}
