package nl.hangmap.capture.worker.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.RefusedFile;

/// What a file is by its first bytes.
enum FileKind {
  PDF("application/pdf"),
  TIFF("image/tiff"),
  JPEG("image/jpeg"),
  PNG("image/png");

  /// A PDF may have a little of something else before its header.
  private static final int HEAD = 1024;

  private final String mediaType;

  FileKind(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  static FileKind of(Path file) throws IOException, RefusedFile {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw new RefusedFile(Reason.EMPTY, "0 bytes");
    }
    return of(new String(head, StandardCharsets.ISO_8859_1));
  }

  private static FileKind of(String head) throws RefusedFile {
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*") || head.startsWith("II+\0")) {
      return TIFF;
    }
    if (head.contains("%PDF-") && !looksLikeHtml(head)) {
      return PDF;
    }
    throw new RefusedFile(Reason.NOT_SUPPORTED, describe(head));
  }

  private static boolean looksLikeHtml(String head) {
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private static String describe(String head) {
    if (looksLikeHtml(head)) {
      return "HTML";
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return "ZIP, or an office document";
    }
    if (head.startsWith("GIF8")) {
      return "GIF";
    }
    if (head.startsWith("BM")) {
      return "BMP";
    }
    return "neither PDF, TIFF, JPEG nor PNG";
  }
}
