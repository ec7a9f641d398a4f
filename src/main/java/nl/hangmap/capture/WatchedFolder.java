package nl.hangmap.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/// Takes in what scanners and programs leave in a folder, each file as a batch of its own.
///
/// A file is taken once it stays as it is, and leaves the folder only when its pages are safe. Its
/// name, size and time are the key of the batch, so that a file that could not be moved, or was
/// left by a killed process, is not taken twice.
class WatchedFolder {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
  private static final int TAKEN_AT_ONCE = 200;

  /// How often a file is tried that cannot be read: another program may hold it for a while.
  private static final int ATTEMPTS = 30;

  private final Batches batches;
  private final FileStore files;
  private final TakenFiles taken;
  private final FolderNames names;
  private final Viewers viewers;
  private final InstantSource clock;
  private final Settings settings;
  private final Complaints complaints = new Complaints(LOG);
  private Map<Path, Seen> seen = Map.of();

  /// Which folder, and how long a file must stay as it is, in milliseconds.
  record Settings(Path folder, long settleMillis) {}

  /// Since when a file looks the same, by our own clock: that of a file server may be wrong.
  private record Seen(FoundFile file, long sinceMillis, int failures) {}

  WatchedFolder(
      Batches batches,
      FileStore files,
      TakenFiles taken,
      FolderNames names,
      Viewers viewers,
      InstantSource clock,
      Settings settings) {
    this.batches = batches;
    this.files = files;
    this.taken = taken;
    this.names = names;
    this.viewers = viewers;
    this.clock = clock;
    this.settings = settings;
  }

  /// Takes what can be taken now, and lets go what is safe.
  void look() {
    complaints.nextRound();
    try {
      taken.makeFolders();
      var listing = FolderListing.of(settings.folder(), taken.folders());
      listing.unreadable().forEach(complaints::about);
      var found = listing.files();
      seen = seen(found);
      var known = files.takenFromFolder(found.stream().map(FoundFile::key).toList());
      found.stream()
          .filter(file -> known.containsKey(file.key()))
          .forEach(file -> letGo(file, known.get(file.key())));
      takeNew(found.stream().filter(file -> !known.containsKey(file.key())).toList());
    } catch (IOException unreadable) {
      complaints.about(settings.folder(), "The watched folder cannot be read: " + unreadable);
    }
  }

  private Map<Path, Seen> seen(List<FoundFile> found) {
    var now = new HashMap<Path, Seen>();
    for (var file : found) {
      var before = seen.get(file.path());
      boolean same = before != null && before.file().equals(file);
      now.put(file.path(), same ? before : new Seen(file, clock.millis(), 0));
    }
    return now;
  }

  private void letGo(FoundFile file, @Nullable TakenFile became) {
    if (became != null && became.isSettled()) {
      attempt(file, () -> taken.leave(file.path(), became));
    }
  }

  private void takeNew(List<FoundFile> found) {
    try {
      found.stream()
          .filter(this::isStable)
          .sorted((one, other) -> one.path().compareTo(other.path()))
          .limit(TAKEN_AT_ONCE)
          .forEach(file -> attempt(file, () -> take(file)));
    } catch (Refusal noStorage) {
      complaints.about(settings.folder(), "Nothing can be taken now: " + noStorage.getMessage());
    }
  }

  private boolean isStable(FoundFile file) {
    var since = seen.get(file.path());
    return since != null && clock.millis() - since.sinceMillis() >= settings.settleMillis();
  }

  private void take(FoundFile file) throws IOException {
    switch (names.meaning(file.folders())) {
      case FolderNames.Meaning.Unclear(String code, List<String> arguments) ->
          taken.refuse(file.path(), code, arguments);
      case FolderNames.Meaning.Clear(String type, String department, boolean twoPass) ->
          receive(
              file,
              new NewBatch(Channel.FOLDER, null, type, department, false, file.key())
                  .withTwoPass(twoPass));
    }
  }

  private void receive(FoundFile file, NewBatch wish) throws IOException {
    var incoming = new IncomingFile(file.name(), () -> Files.newInputStream(file.path()));
    try {
      viewers.as(Viewer.system("watched-folder"), () -> batches.receive(wish, List.of(incoming)));
    } catch (DuplicateKeyException takenByAnother) {
      LOG.debug("Another instance took {}", file.path());
    } catch (UncheckedIOException unreadable) {
      unreadable(file, unreadable);
    }
  }

  private void unreadable(FoundFile file, UncheckedIOException unreadable) throws IOException {
    if (unreadable.getCause() instanceof NoSuchFileException) {
      return;
    }
    var before = seen.get(file.path());
    int failures = before == null ? 1 : before.failures() + 1;
    if (failures >= ATTEMPTS) {
      taken.refuse(file.path(), "capture.folder.unreadable", List.of());
    } else {
      complaints.about(file.path(), "The file cannot be read now: " + unreadable.getCause());
      var since = before == null ? clock.millis() : before.sinceMillis();
      seen.put(file.path(), new Seen(file, since, failures));
    }
  }

  /// Something that is done to a file of the folder.
  private interface Attempt {
    void run() throws IOException;
  }

  /// A file that cannot be moved keeps no other one waiting.
  private void attempt(FoundFile file, Attempt work) {
    try {
      work.run();
    } catch (IOException stuck) {
      complaints.about(file.path(), "The file cannot leave the watched folder: " + stuck);
    }
  }
}
