package nl.hangmap.capture.worker.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Untrusted PDFs, loaded with streams unpacked to disk instead of memory.
final class PdfFiles {

  /// Some writers leave a few kilobytes behind the end.
  private static final int TAIL = 8192;

  private PdfFiles() {}

  static PDDocument load(Path file) throws IOException, RefusedFile {
    requireEnd(file);
    try {
      return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException locked) {
      throw new RefusedFile(Reason.ENCRYPTED, "PDF with a password", locked);
    } catch (IOException damaged) {
      throw new RefusedFile(Reason.DAMAGED, "PDF: " + damaged.getMessage(), damaged);
    }
  }

  /// A PDF that was cut off can often still be opened, with pages missing that nobody would notice.
  private static void requireEnd(Path file) throws IOException, RefusedFile {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, in.length() - TAIL);
      byte[] tail = new byte[(int) (in.length() - start)];
      in.seek(start);
      in.readFully(tail);
      if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
        throw new RefusedFile(Reason.TRUNCATED, "PDF without an end");
      }
    }
  }
}
