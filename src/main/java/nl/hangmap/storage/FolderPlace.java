package nl.hangmap.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Objects as files below a folder, two levels deep: `ab/cd/abcd…`.
///
/// A file appears by an atomic rename of a synced file, and its folder is synced after it: whatever
/// has a name here is whole, also after a power cut.
final class FolderPlace implements ObjectPlace {

  private static final Logger LOG = LoggerFactory.getLogger(FolderPlace.class);

  private final Path root;
  private final DiskSpace space;

  FolderPlace(Path root, long reserve) {
    this.root = root;
    this.space = new DiskSpace(root, reserve);
  }

  @Override
  public void keep(Spooled bytes) {
    var hash = bytes.object().hash();
    try {
      var folder = makeFolder(hash);
      if (size(hash).filter(size -> size == bytes.object().bytes()).isEmpty()) {
        Files.move(bytes.file(), file(hash), StandardCopyOption.ATOMIC_MOVE);
      }
      // Also for a file that was there: whoever put it may not have come to this line yet.
      sync(folder);
    } catch (IOException failed) {
      throw space.refusalFor(failed, root);
    }
  }

  private Path makeFolder(Sha256 hash) throws IOException {
    var folder = root;
    for (var name : List.of(hash.hex().substring(0, 2), hash.hex().substring(2, 4))) {
      var below = folder.resolve(name);
      if (!Files.isDirectory(below)) {
        Files.createDirectories(below);
        sync(folder);
      }
      folder = below;
    }
    return folder;
  }

  private static void sync(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return; // Windows cannot open a folder, and writes its entries through by itself
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(Sha256 hash) {
    return Channels.newInputStream(channel(hash, 0));
  }

  @Override
  public InputStream open(Sha256 hash, long from, long length) {
    return new LimitedStream(Channels.newInputStream(channel(hash, from)), length);
  }

  private FileChannel channel(Sha256 hash, long from) {
    try {
      return FileChannel.open(file(hash), StandardOpenOption.READ).position(from);
    } catch (NoSuchFileException missing) {
      throw new ObjectMissing(hash);
    } catch (IOException failed) {
      throw unavailable(failed);
    }
  }

  @Override
  public Optional<Long> size(Sha256 hash) {
    try {
      return Optional.of(Files.size(file(hash)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (IOException failed) {
      throw unavailable(failed);
    }
  }

  @Override
  public void delete(Sha256 hash) {
    try {
      if (Files.deleteIfExists(file(hash))) {
        sync(makeFolder(hash));
      }
    } catch (IOException failed) {
      throw unavailable(failed);
    }
  }

  @Override
  public List<Sha256> list(@Nullable Sha256 after, int limit) {
    var path = after == null ? "" : ObjectPlace.path(after);
    var found = new ArrayList<Sha256>();
    try {
      collect(root, path.isEmpty() ? List.of() : List.of(path.split("/")), found, limit);
      return found;
    } catch (IOException failed) {
      throw unavailable(failed);
    }
  }

  /// @param after the names at this level and below after which the list goes on
  private static void collect(Path folder, List<String> after, List<Sha256> found, int limit)
      throws IOException {
    var first = after.isEmpty() ? "" : after.getFirst();
    for (var name : names(folder)) {
      if (found.size() >= limit) {
        return;
      }
      if (name.length() == 2 && name.compareTo(first) >= 0) {
        var below = name.equals(first) ? after.subList(1, after.size()) : List.<String>of();
        collect(folder.resolve(name), below, found, limit);
      } else if (Sha256.isOne(name) && name.compareTo(first) > 0) {
        found.add(new Sha256(name));
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public void check() {
    try {
      Files.createDirectories(root);
    } catch (IOException failed) {
      throw unavailable(failed);
    }
    if (!Files.isWritable(root)) {
      LOG.error("The folder {} cannot be written", root);
      throw new StorageUnavailable();
    }
    space.require();
  }

  @Override
  public String describe() {
    return "folder " + root;
  }

  private Path file(Sha256 hash) {
    return root.resolve(ObjectPlace.path(hash));
  }

  private StorageUnavailable unavailable(IOException failure) {
    LOG.error("The folder {} cannot be used", root, failure);
    return new StorageUnavailable();
  }
}
