package nl.hangmap.capture.worker.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hangmap.capture.worker.image.PageFolder;
import nl.hangmap.capture.worker.image.RefusedFile;
import nl.hangmap.capture.worker.pdf.PdfPages;
import org.apache.tika.io.TikaInputStream;

/// The pages of a written document: its text and pictures laid out by ourselves, as the program
/// that made it would look different on every computer anyway.
public final class WrittenPages {

  private WrittenPages() {}

  /// @param looks how its pages look: upright or wide, with the spaces of plain text or not
  public static void open(
      Path file, Format format, String mediaType, Looks looks, PageFolder folder)
      throws IOException, RefusedFile {
    var writing = new Writing(new Allowance(folder.limits().maxPages()));
    var pictures = new Pictures(folder.limits());
    try (var in = TikaInputStream.get(file)) {
      Reading.of(in, new Reading.Source(format, mediaType), writing, pictures);
    }
    lay(writing, pictures, looks, folder);
  }

  /// How the pages of a document look.
  public enum Looks {
    UPRIGHT,
    WIDE,
    PLAIN
  }

  static void lay(Writing writing, Pictures pictures, Looks looks, PageFolder folder)
      throws IOException, RefusedFile {
    writing.place(pictures.addresses());
    writing.body().setAttribute("class", looks.name().toLowerCase(java.util.Locale.ROOT));
    Path pdf = Files.createTempFile("written", ".pdf");
    try {
      Typesetting.write(writing.document(), pictures, pdf);
      PdfPages.open(pdf, folder);
    } finally {
      Files.delete(pdf);
    }
  }
}
