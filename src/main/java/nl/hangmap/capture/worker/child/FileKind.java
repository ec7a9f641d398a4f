package nl.hangmap.capture.worker.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.Limits;
import nl.hangmap.capture.worker.image.RefusedFile;
import nl.hangmap.capture.worker.written.Format;
import nl.hangmap.capture.worker.written.WrittenPages.Looks;
import org.jspecify.annotations.Nullable;

/// What a file is by its content.
enum FileKind {
  PDF("application/pdf"),
  TIFF("image/tiff"),
  JPEG("image/jpeg"),
  PNG("image/png"),
  HEIC("image/heic"),
  AVIF("image/avif"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Format.OOXML,
      Looks.UPRIGHT),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Format.OOXML,
      Looks.WIDE),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      Format.OOXML,
      Looks.WIDE),
  ODT("application/vnd.oasis.opendocument.text", Format.ODF, Looks.UPRIGHT),
  ODS("application/vnd.oasis.opendocument.spreadsheet", Format.ODF, Looks.WIDE),
  ODP("application/vnd.oasis.opendocument.presentation", Format.ODF, Looks.WIDE),
  DOC("application/msword", Format.OLE, Looks.UPRIGHT),
  XLS("application/vnd.ms-excel", Format.OLE, Looks.WIDE),
  PPT("application/vnd.ms-powerpoint", Format.OLE, Looks.WIDE),
  RTF("application/rtf", Format.RTF, Looks.UPRIGHT),
  HTML("text/html", Format.HTML, Looks.UPRIGHT),
  TEXT("text/plain", Format.TEXT, Looks.PLAIN),
  MESSAGE("message/rfc822"),
  OUTLOOK("application/vnd.ms-outlook");

  /// A PDF may have a little of something else before its header.
  private static final int HEAD = 1024;

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private final String mediaType;
  private final @Nullable Format format;
  private final Looks looks;

  FileKind(String mediaType) {
    this(mediaType, null, Looks.UPRIGHT);
  }

  FileKind(String mediaType, @Nullable Format format, Looks looks) {
    this.mediaType = mediaType;
    this.format = format;
    this.looks = looks;
  }

  String mediaType() {
    return mediaType;
  }

  /// How a written document is stored; null for what is none.
  @Nullable Format format() {
    return format;
  }

  Looks looks() {
    return looks;
  }

  static FileKind of(Path file, Limits limits) throws IOException, RefusedFile {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw new RefusedFile(Reason.EMPTY, "0 bytes");
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    FileKind scan = scan(start);
    return scan == null ? written(start, file, limits) : scan;
  }

  private static @Nullable FileKind scan(String head) {
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*") || head.startsWith("II+\0")) {
      return TIFF;
    }
    FileKind photograph = photograph(head);
    if (photograph != null) {
      return photograph;
    }
    return head.contains("%PDF-") && !PlainKind.isHtml(head) && !PlainKind.isMessage(head)
        ? PDF
        : null;
  }

  private static @Nullable FileKind photograph(String head) {
    if (head.length() < 12 || !head.startsWith("ftyp", 4)) {
      return null;
    }
    String brand = head.substring(8, 12);
    if (brand.startsWith("avi")) {
      return AVIF;
    }
    return HEIC_BRANDS.contains(brand) ? HEIC : null;
  }

  private static FileKind written(String head, Path file, Limits limits)
      throws IOException, RefusedFile {
    if (head.startsWith("PK\u0003\u0004")) {
      return ZipKind.of(file, limits);
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OleKind.of(file);
    }
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    return PlainKind.of(head, file);
  }
}
