package nl.hangmap.capture.worker.pdf;

import java.io.IOException;
import java.nio.file.Path;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.Limits;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The visible text of a whole PDF.
public final class PdfText {

  private PdfText() {}

  /// Pages separated by form feeds; empty when no page has any.
  public static String of(Path file, Limits limits, Runnable pageDone)
      throws IOException, RefusedFile {
    try (PDDocument document = PdfFiles.load(file)) {
      int pages = Math.min(document.getNumberOfPages(), limits.maxPages());
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < pages; i++) {
        text.append(i == 0 ? "" : "\f").append(BornText.of(document, i, 72).text());
        pageDone.run();
      }
      return text.toString().isBlank() ? "" : text.toString();
    } catch (IOException damaged) {
      throw new RefusedFile(Reason.DAMAGED, "PDF: " + damaged.getMessage(), damaged);
    }
  }
}
