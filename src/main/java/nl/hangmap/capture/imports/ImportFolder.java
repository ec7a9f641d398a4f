package nl.hangmap.capture.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.hangmap.content.MediaTypes;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one folder of the server that imports read from. Nothing outside of it is reached, by a path
/// or by a link: whoever may write a list must not get at other files of the server.
@Component
class ImportFolder {

  private static final List<String> LISTS = List.of(".csv", ".json", ".jsonl", ".ndjson");
  private static final int DEEPEST_LIST = 3;
  private static final int MOST_LISTS = 200;
  private static final int DEEPEST_FILE = 20;
  private static final int LONGEST_NAME = 500;

  private final Path root;
  private final long largest;

  ImportFolder(ImportSettings settings, DataFolder data) {
    var set = settings.folder();
    this.root = set == null ? data.folder("import") : set.toAbsolutePath().normalize();
    this.largest = settings.largest().toBytes();
  }

  /// A file as it lies there.
  ///
  /// @param mediaType what its first bytes say it is; nothing is said of a list
  record Found(Path path, long bytes, Instant modified, String mediaType) {}

  /// The lists that can be checked, by path; at most 200, not deeper than three folders.
  List<FoundList> lists() {
    try (var paths = Files.find(root, DEEPEST_LIST, (path, facts) -> isList(path, facts))) {
      return paths
          .limit(MOST_LISTS)
          .map(path -> new FoundList(slashed(root.relativize(path)), path.toFile().length()))
          .sorted(Comparator.comparing(FoundList::path))
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Refusal(Refusal.Kind.UNAVAILABLE, "import.folder-unreadable");
    }
  }

  private static boolean isList(Path path, BasicFileAttributes facts) {
    var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return facts.isRegularFile()
        && !name.startsWith(".")
        && LISTS.stream().anyMatch(name::endsWith);
  }

  /// @param list path of a list below the import folder
  /// @throws Refusal `import.list-unknown`
  Found list(String list) {
    try {
      var found = found(root, list);
      if (LISTS.stream().anyMatch(list.toLowerCase(Locale.ROOT)::endsWith)) {
        return found;
      }
    } catch (Refusal unreachable) {
      // one answer for all: what else lies on the server is nobody's business
    }
    throw Refusal.notFound("import.list-unknown", shown(list));
  }

  /// Looks at a file that a line names.
  ///
  /// @param folder of the list, below the import folder
  /// @throws Refusal with what is wrong with the file
  Found file(String folder, String name) {
    var found = found(root.resolve(folder), name);
    if (found.bytes() > largest) {
      throw Refusal.invalidAt(Columns.FILE, "import.file-large", shown(name), largest >> 20);
    }
    try (var bytes = open(found)) {
      var mediaType = MediaTypes.of(bytes.readNBytes(MediaTypes.LOOKED_AT), shown(name));
      return new Found(found.path(), found.bytes(), found.modified(), mediaType);
    } catch (IOException unreadable) {
      throw Refusal.invalidAt(Columns.FILE, "import.file-unreadable", shown(name));
    }
  }

  /// The bytes of a file, unless it became a link.
  InputStream open(Found found) throws IOException {
    return Files.newInputStream(found.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  private Found found(Path folder, String name) {
    var path = below(folder, name);
    try {
      var facts = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!facts.isRegularFile() || !isReal(path)) {
        throw Refusal.invalidAt(Columns.FILE, "import.file-outside", shown(name));
      }
      var modified = facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
      return new Found(path, facts.size(), modified, "");
    } catch (NoSuchFileException missing) {
      throw Refusal.invalidAt(Columns.FILE, "import.file-missing", shown(name));
    } catch (IOException unreadable) {
      throw Refusal.invalidAt(Columns.FILE, "import.file-unreadable", shown(name));
    }
  }

  private static Path below(Path folder, String name) {
    try {
      var path = folder.resolve(normal(name)).normalize();
      if (name.length() <= LONGEST_NAME && path.startsWith(folder) && !path.equals(folder)) {
        return path;
      }
    } catch (InvalidPathException notOne) {
      // falls through: no file has such a name
    }
    throw Refusal.invalidAt(Columns.FILE, "import.file-outside", shown(name));
  }

  /// Whether no part of the path below the import folder is a link.
  private boolean isReal(Path path) throws IOException {
    return path.toRealPath().equals(root.toRealPath().resolve(root.relativize(path)));
  }

  /// The name as lists of other systems may write it, with slashes and without a leading one.
  static String normal(String name) {
    return name.replace('\\', '/').replaceFirst("^(\\./)+", "");
  }

  private static String shown(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  /// Names every file below a folder except its list, hidden ones, and what stands behind links.
  void walk(String folder, Path list, Consumer<String> files) throws IOException {
    var top = root.resolve(folder);
    Files.walkFileTree(
        top,
        Set.<FileVisitOption>of(),
        DEEPEST_FILE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes facts) {
            return isHidden(path) && !path.equals(top)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes facts) {
            if (facts.isRegularFile() && !isHidden(path) && !path.equals(list)) {
              files.accept(slashed(top.relativize(path)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException failure) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private static String slashed(Path path) {
    var parts = new ArrayList<String>();
    path.forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  /// Folder and name of a list, each below the other.
  static String folderOf(String list) {
    return list.contains("/") ? list.substring(0, list.lastIndexOf('/')) : "";
  }

  static String nameOf(String list) {
    return Stream.of(list.split("/")).reduce("", (before, part) -> part);
  }
}
