package nl.hangmap.capture.worker.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.Limits;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.jspecify.annotations.Nullable;

/// Tells office documents from other packed files, and refuses those that unpack without end.
final class ZipKind {

  private static final Map<String, FileKind> OFFICE =
      Map.of(
          "word/", FileKind.DOCX,
          "xl/", FileKind.XLSX,
          "ppt/", FileKind.PPTX);

  private static final int MOST_ENTRIES = 20_000;
  private static final int BUFFER = 64 << 10;

  /// A document of more than this that unpacks to so many times its size is a bomb.
  private static final long LARGE = 100L << 20;

  private static final int TIMES = 100;

  private final ZipFile zip;
  private final long packed;
  private final long most;

  private ZipKind(ZipFile zip, long packed, Limits limits) {
    this.zip = zip;
    this.packed = packed;
    this.most = limits.maxBytes();
  }

  static FileKind of(Path file, Limits limits) throws IOException, RefusedFile {
    long length = file.toFile().length();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipKind packed = new ZipKind(zip, length, limits);
      FileKind kind = packed.kind();
      packed.requireEnd();
      return kind;
    } catch (ZipException broken) {
      Reason reason = hasEnd(file) ? Reason.DAMAGED : Reason.TRUNCATED;
      throw new RefusedFile(reason, "packed file: " + broken.getMessage(), broken);
    } catch (IllegalArgumentException badName) {
      throw new RefusedFile(Reason.DAMAGED, "packed file: " + badName.getMessage(), badName);
    }
  }

  private FileKind kind() throws IOException, RefusedFile {
    ZipEntry type = zip.getEntry("mimetype");
    FileKind kind = type == null ? office() : open(text(type));
    if (kind == null) {
      throw new RefusedFile(Reason.NOT_SUPPORTED, "a packed file that is no office document");
    }
    return kind;
  }

  private @Nullable FileKind office() {
    if (zip.getEntry("[Content_Types].xml") == null) {
      return null;
    }
    return OFFICE.entrySet().stream()
        .filter(known -> zip.stream().anyMatch(one -> one.getName().startsWith(known.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private @Nullable FileKind open(String type) throws IOException, RefusedFile {
    ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
    if (manifest != null && text(manifest).contains("encryption-data")) {
      throw new RefusedFile(Reason.ENCRYPTED, "an office document with a password");
    }
    for (FileKind kind : java.util.List.of(FileKind.ODT, FileKind.ODS, FileKind.ODP)) {
      if (type.strip().startsWith(kind.mediaType())) {
        return kind;
      }
    }
    return null;
  }

  private String text(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
    }
  }

  /// Unpacks everything once and counts: what the file says of its sizes may be a lie.
  private void requireEnd() throws IOException, RefusedFile {
    if (zip.size() > MOST_ENTRIES) {
      throw new RefusedFile(Reason.TOO_LARGE, zip.size() + " files in one document");
    }
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    var entries = zip.entries();
    while (entries.hasMoreElements()) {
      try (InputStream in = zip.getInputStream(entries.nextElement())) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          if (size > most || (size > LARGE && size > TIMES * packed)) {
            throw new RefusedFile(Reason.TOO_LARGE, "unpacks to more than " + size + " bytes");
          }
        }
      }
    }
  }

  private static boolean hasEnd(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, in.length() - BUFFER - 22);
      byte[] tail = new byte[(int) (in.length() - start)];
      in.seek(start);
      in.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
    }
  }
}
