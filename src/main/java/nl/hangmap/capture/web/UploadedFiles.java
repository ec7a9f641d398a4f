package nl.hangmap.capture.web;

import java.util.Collection;
import java.util.List;
import nl.hangmap.capture.IncomingFile;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// The files of a multipart request, whatever its parts are called.
final class UploadedFiles {

  private UploadedFiles() {}

  /// A field for files that was left empty gives none.
  static List<IncomingFile> of(MultipartHttpServletRequest request) {
    return request.getMultiFileMap().values().stream()
        .flatMap(Collection::stream)
        .filter(file -> !file.isEmpty() || !name(file).isBlank())
        .map(file -> new IncomingFile(name(file), file::getInputStream))
        .toList();
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null ? "" : name;
  }
}
