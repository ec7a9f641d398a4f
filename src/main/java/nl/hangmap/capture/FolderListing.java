package nl.hangmap.capture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Lists what lies in the watched folder and its sub-folders, without what programs keep there for
/// themselves and without following links: whoever may write into the folder must not get at other
/// files of the server.
final class FolderListing extends SimpleFileVisitor<Path> {

  /// More wait until others have left.
  private static final int MOST = 10_000;

  private static final int DEEPEST = 8;

  private final Path root;
  private final Set<Path> apart;
  private final List<FoundFile> found = new ArrayList<>();
  private final Map<Path, String> unreadable = new HashMap<>();

  /// @param unreadable what could not be looked at, each with its reason
  record Listing(List<FoundFile> files, Map<Path, String> unreadable) {}

  private FolderListing(Path root, Set<Path> apart) {
    this.root = root;
    this.apart = apart;
  }

  /// @param apart folders within, whose files are not looked at
  static Listing of(Path root, Set<Path> apart) throws IOException {
    var listing = new FolderListing(root, apart);
    Files.walkFileTree(root, Set.of(), DEEPEST, listing);
    return new Listing(listing.found, listing.unreadable);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
    return folder.equals(root) || !(apart.contains(folder) || isOfPrograms(folder))
        ? FileVisitResult.CONTINUE
        : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
    if (facts.isRegularFile() && !isOfPrograms(file)) {
      found.add(
          new FoundFile(file, folders(file), facts.size(), facts.lastModifiedTime().toMillis()));
    }
    return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    return goOn(file, failure);
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
      throws IOException {
    return failure == null ? FileVisitResult.CONTINUE : goOn(folder, failure);
  }

  /// A file may go while others are listed, and one bad folder does not keep the others waiting.
  private FileVisitResult goOn(Path path, IOException failure) throws IOException {
    if (path.equals(root)) {
      throw failure;
    }
    if (!(failure instanceof NoSuchFileException)) {
      unreadable.put(path, failure.toString());
    }
    return FileVisitResult.CONTINUE;
  }

  private List<String> folders(Path file) {
    var way = root.relativize(file).getParent();
    return way == null
        ? List.of()
        : StreamSupport.stream(way.spliterator(), false).map(Path::toString).toList();
  }

  /// Hidden files, files that are still being transferred, and what storage systems put everywhere.
  private static boolean isOfPrograms(Path path) {
    return UnfinishedNames.has(String.valueOf(path.getFileName()));
  }
}
