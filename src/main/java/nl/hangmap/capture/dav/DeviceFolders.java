package nl.hangmap.capture.dav;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.Batches;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.FolderNames;
import nl.hangmap.capture.IncomingFile;
import nl.hangmap.capture.NewBatch;
import nl.hangmap.capture.UnfinishedNames;
import nl.hangmap.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The folders into which devices put files: each file becomes a batch as soon as it is whole and
/// has its own name. Folders are named as types and departments, and say so of what comes in.
@Service
public class DeviceFolders {

  private final DavFiles files;
  private final TakenNames taken;
  private final FolderNames names;
  private final Batches batches;
  private final Viewers viewers;
  private final Clock clock;

  DeviceFolders(
      DavFiles files,
      TakenNames taken,
      FolderNames names,
      Batches batches,
      Viewers viewers,
      Clock clock) {
    this.files = files;
    this.taken = taken;
    this.names = names;
    this.batches = batches;
    this.viewers = viewers;
    this.clock = clock;
  }

  /// Who is at work, for the locks.
  ///
  /// @throws Refusal `access.permission` without the right to hand in
  public String user() {
    return viewers.require(Permission.CAPTURE).name();
  }

  public Optional<DavEntry> find(DavPath path) {
    var user = user();
    return isFolder(path)
        ? Optional.of(DavEntry.folder(path))
        : files.find(user, path).or(() -> taken.find(user, path));
  }

  /// What lies directly in a folder.
  public List<DavEntry> list(DavPath folder) {
    var user = user();
    var below = names.below(folder.names()).stream().map(folder::below).map(DavEntry::folder);
    var lying = files.list(user, folder);
    var left =
        taken.in(user, folder).stream()
            .filter(entry -> lying.stream().noneMatch(one -> one.path().equals(entry.path())));
    return Stream.of(below, lying.stream(), left).flatMap(all -> all).toList();
  }

  /// Takes the bytes of a file. Once this returns they are safe, and a batch unless the name is a
  /// temporary one or there are none.
  ///
  /// @param length as the sender says, or -1
  /// @return whether something had the name before
  /// @throws Refusal `dav.no-folder`, `dav.is-folder`, `dav.cut-off`, `dav.too-large`,
  ///   `storage.full` or `storage.unavailable`
  public boolean put(DavPath path, InputStream bytes, long length) {
    var user = user();
    var meaning = meaning(path);
    var before = find(path);
    var received = files.receive(bytes, length);
    if (received.bytes() == 0 || UnfinishedNames.has(path.name())) {
      files.keep(received.file(), user, path);
      taken.remove(user, path);
    } else {
      try {
        takeIn(user, path, meaning, received);
      } finally {
        files.discard(received.file());
      }
      files.delete(user, path);
    }
    return before.isPresent();
  }

  /// The bytes of a file that lies there.
  ///
  /// @throws Refusal `dav.taken` for what was taken in already
  public InputStream open(DavEntry entry) throws IOException {
    if (entry.taken()) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "dav.taken", entry.path().name());
    }
    return files.open(user(), entry.path());
  }

  /// Gives a file its own name, upon which it becomes a batch.
  ///
  /// @return whether something had the name before
  /// @throws Refusal `dav.unknown`, `dav.folder-fixed`, or as [#put]
  public boolean move(DavPath from, DavPath to) {
    var user = user();
    var entry = find(from).orElseThrow(() -> unknown(from));
    if (entry.folder()) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "dav.folder-fixed");
    }
    var meaning = meaning(to);
    boolean replaces = find(to).isPresent();
    if (from.equals(to)) {
      return replaces;
    }
    if (entry.taken()) {
      taken.add(user, new DavEntry(to, false, entry.bytes(), entry.modified(), entry.tag(), true));
    } else {
      rename(user, from, to, meaning);
    }
    taken.remove(user, from);
    return replaces;
  }

  private void rename(String user, DavPath from, DavPath to, FolderNames.Meaning.Clear meaning) {
    var lying = files.lying(user, from);
    if (lying.bytes() == 0 || UnfinishedNames.has(to.name())) {
      files.keep(lying.file(), user, to);
    } else {
      takeIn(user, to, meaning, lying);
      files.delete(user, from);
      files.delete(user, to);
    }
  }

  /// Removes a file that lies there, or the name of one that was taken in; its batch stays.
  ///
  /// @throws Refusal `dav.unknown` or `dav.folder-fixed`
  public void delete(DavPath path) {
    var user = user();
    if (find(path).orElseThrow(() -> unknown(path)).folder()) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "dav.folder-fixed");
    }
    files.delete(user, path);
    taken.remove(user, path);
  }

  /// Folders are there already, or say nothing that can be followed.
  ///
  /// @return whether the folder is there
  /// @throws Refusal `dav.no-folder` for a name that is neither a type nor a department
  public boolean makeFolder(DavPath path) {
    user();
    if (!isFolder(path)) {
      throw noFolder(Refusal.Kind.FORBIDDEN, path);
    }
    return true;
  }

  /// Takes in what waited too long under a temporary name, as the user whose device put it.
  void takeInAnyway(DavFiles.Waiting waiting) {
    var user = user();
    if (waiting.bytes() > 0 && !waiting.path().name().startsWith("._")) {
      takeIn(user, waiting.path(), meaning(waiting.path()), files.lying(user, waiting.path()));
    }
    files.delete(user, waiting.path());
  }

  /// A device that did not hear the answer sends the same again; for a day that is the same batch.
  private void takeIn(
      String user, DavPath path, FolderNames.Meaning.Clear meaning, DavFiles.Received received) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var key =
        "dav:%s:%s:%s:%s".formatted(user, String.join("/", path.names()), received.hash(), day);
    var wish =
        new NewBatch(Channel.DAV, null, meaning.type(), meaning.department(), false, key)
            .withTwoPass(meaning.twoPass());
    var file = new IncomingFile(path.name(), () -> Files.newInputStream(received.file()));
    try {
      batches.receive(wish, List.of(file));
    } catch (DuplicateKeyException atTheSameMoment) {
      batches.receive(wish, List.of(file));
    }
    taken.add(
        user, new DavEntry(path, false, received.bytes(), clock.instant(), received.hash(), true));
  }

  private boolean isFolder(DavPath path) {
    return names.meaning(path.names()) instanceof FolderNames.Meaning.Clear;
  }

  private FolderNames.Meaning.Clear meaning(DavPath file) {
    if (isFolder(file)) {
      throw Refusal.conflict("dav.is-folder");
    }
    return switch (names.meaning(file.parent().names())) {
      case FolderNames.Meaning.Clear clear -> clear;
      case FolderNames.Meaning.Unclear unclear ->
          throw noFolder(Refusal.Kind.CONFLICT, file.parent());
    };
  }

  private Refusal noFolder(Refusal.Kind kind, DavPath path) {
    return new Refusal(
        kind,
        "dav.no-folder",
        String.join("/", path.names()),
        String.join(", ", names.below(List.of())));
  }

  private static Refusal unknown(DavPath path) {
    return Refusal.notFound("dav.unknown", path.name());
  }
}
