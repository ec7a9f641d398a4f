package nl.hangmap.capture;

import java.nio.file.Path;
import java.util.List;

/// A file that lies in the watched folder at this moment.
///
/// @param folders names of the sub-folders that lead to it
record FoundFile(Path path, List<String> folders, long bytes, long modifiedMillis) {

  FoundFile {
    folders = List.copyOf(folders);
  }

  /// By what its batch knows it, so that it is never taken twice.
  String key() {
    return "folder:%s|%d|%d".formatted(path.toAbsolutePath(), bytes, modifiedMillis);
  }

  String name() {
    return String.valueOf(path.getFileName());
  }
}
