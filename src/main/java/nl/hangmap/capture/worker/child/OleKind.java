package nl.hangmap.capture.worker.child;

import java.io.IOException;
import java.nio.file.Path;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Tells the older office documents and Outlook messages apart.
final class OleKind {

  private OleKind() {}

  static FileKind of(Path file) throws RefusedFile {
    try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
      return of(system.getRoot());
    } catch (IOException | RuntimeException broken) {
      throw new RefusedFile(Reason.DAMAGED, "older office file: " + broken.getMessage(), broken);
    }
  }

  private static FileKind of(DirectoryNode root) throws RefusedFile {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new RefusedFile(Reason.ENCRYPTED, "an office document with a password");
    }
    if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
      return FileKind.OUTLOOK;
    }
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      return FileKind.DOC;
    }
    if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
      return FileKind.XLS;
    }
    if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
      return FileKind.PPT;
    }
    throw new RefusedFile(Reason.NOT_SUPPORTED, "an older office file of an unknown kind");
  }
}
